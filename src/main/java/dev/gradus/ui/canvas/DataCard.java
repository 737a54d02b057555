package dev.gradus.ui.canvas;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Generated;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.step.MinMax;
import dev.gradus.data.step.Standardise;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.TextBody;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The data at the left of the network: name, rows, a thumbnail of the points where they can be drawn, preparation. */
final class DataCard extends VBox {

    private static final double PICTURE = 96;

    private static final double HEADER_SIDES = 50;
    private static final double SIDES = 28;

    private final Texts texts;
    private final Tooltip tooltip = new Tooltip();
    private final Label name = new Label();
    private final Label rows = new Label();
    private final Label steps = new Label();
    private final StepChips chips;
    private final Canvas picture = new Canvas(PICTURE, PICTURE);
    private Optional<PreparedData> shown = Optional.empty();
    private Palette palette;

    DataCard(Texts texts) {
        this.texts = texts;
        chips = new StepChips(texts);
        setId("data-card");
        getStyleClass().addAll("node-box", "data-card");
        Region stripe = new Region();
        stripe.getStyleClass().add("node-stripe");
        stripe.setStyle("-fx-background-color: -gradus-category-ends;");
        HBox header = new HBox(6, Icons.of(MaterialDesignD.DATABASE, 16, "category-ends"), name);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("node-header");
        name.getStyleClass().add("node-name");
        rows.getStyleClass().add("node-settings");
        steps.getStyleClass().add("node-settings");
        VBox lines = new VBox(4, rows, picture, steps, chips);
        lines.getStyleClass().add("node-lines");
        getChildren().addAll(stripe, header, lines);
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, tooltip);
        tooltip.setShowDelay(Duration.millis(500));
        width(NodeFace.WIDTH);
    }

    private void width(double width) {
        setMinWidth(width);
        setMaxWidth(width);
        setPrefWidth(width);
    }

    void show(Workbench workbench, Palette now) {
        DataState state = workbench.dataProperty().get();
        Optional<PreparedData> data = workbench.preparedData();
        name.setText(data.map(each -> each.name()).orElse(texts.get("data")));
        rows.setText(state instanceof DataState.Broken ? texts.get("data.broken")
                : data.map(each -> size(each, generated(workbench)))
                        .orElse(texts.get(state instanceof DataState.None ? "data.none" : "data.preparing")));
        steps.setText(workbench.document().data().map(this::preparation).orElse(""));
        show(steps, !steps.getText().isEmpty() && data.isPresent());
        chips.show(workbench.document().data().filter(each -> data.isPresent()).map(DataSetup::steps).orElse(List.of()));
        show(chips, !chips.names().isEmpty());
        String spoken = state instanceof DataState.Broken broken ? Phrases.of(broken.message())
                : texts.get("data.spoken", name.getText(), rows.getText(),
                        steps.getText().isEmpty() ? String.join(", ", chips.names()) : steps.getText());
        setAccessibleText(spoken);
        tooltip.setText(spoken);
        double wanted = Math.max(LineWidth.of(name.getText(), Fonts.semiBold(12.5)) + HEADER_SIDES,
                Math.max(LineWidth.of(rows.getText(), Fonts.text(11)), LineWidth.of(steps.getText(), Fonts.text(11))) + SIDES);
        wanted = Math.max(wanted, chips.widest());
        width(Math.max(NodeFace.WIDTH, Math.min(NodeFace.WIDEST, Math.ceil(wanted))));
        if (!data.equals(shown) || now != palette) {
            shown = data;
            palette = now;
            boolean drawn = data.isPresent() && DataPicture.draw(picture, data.get(), now);
            picture.setVisible(drawn);
            picture.setManaged(drawn);
        }
    }

    /** What it says, line by line. */
    List<String> lines() {
        return Stream.concat(Stream.of(name, rows, steps).filter(Label::isVisible).map(Label::getText), chips.names().stream()).toList();
    }

    private static boolean generated(Workbench workbench) {
        return workbench.document().data().map(DataSetup::source)
                .filter(source -> source instanceof Generated || source instanceof PaintedPoints).isPresent();
    }

    private String size(PreparedData data, boolean generated) {
        int count = data.content().count();
        String key = data.content() instanceof ImageSet ? "data.images" : data.content() instanceof SequenceSet ? "data.sequences"
                : data.content() instanceof TextBody ? "data.text" : generated ? "data.points" : "data.rows";
        return texts.get(key, count, NumberText.whole(count), data.inputShape());
    }

    private String preparation(DataSetup setup) {
        if (setup.plan() instanceof InputPlan.Images images) {
            return switch (images.scaling()) {
                case UNIT -> texts.get("data.unit");
                case STANDARDISE -> texts.get("data.standardised");
                case NONE -> "";
            };
        }
        if (setup.plan() instanceof InputPlan.Windows windows) {
            return texts.get("data.windows", windows.window());
        }
        if (setup.plan() instanceof InputPlan.Characters characters) {
            return texts.get("data.windows", characters.window());
        }
        if (setup.plan() instanceof InputPlan.Sequences sequences) {
            return sequences.standardised() ? texts.get("data.standardised") : "";
        }
        return "";
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
