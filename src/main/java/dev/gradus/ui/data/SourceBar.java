package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.DataSource;
import dev.gradus.data.Generated;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Table;
import dev.gradus.data.TextBody;
import dev.gradus.data.TextTable;
import dev.gradus.data.sound.SoundFolder;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is shown: its name, rows, columns and how it was read. */
final class SourceBar extends VBox {

    private static final double LONGEST_NAME = 260;

    private final DataBench bench;
    /** What it was read from stays legible; how it was read gives way. */
    private final Label name = new Label() {
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LONGEST_NAME, computePrefWidth(height));
        }
    };
    private final Label facts = new Label();
    private final FormatForm format;
    private final SourceForm settings;
    private final SimpleStringProperty noFile = new SimpleStringProperty("");
    private final SimpleStringProperty nothing = new SimpleStringProperty("");
    private final StackPane icon = new StackPane();
    private final ToggleButton add = new ToggleButton(DataTexts.TEXTS.get("add"), Icons.of(MaterialDesignP.PLUS, 16));

    /**
     * @param replace lets a person choose other data for the same columns and network
     * @param sources told whether the ways to bring data in shall be seen
     */
    SourceBar(DataBench bench, Runnable replace, Consumer<Boolean> sources) {
        super(8);
        this.bench = bench;
        format = new FormatForm(bench);
        format.setVisible(false);
        format.setManaged(false);
        settings = new SourceForm(bench);
        settings.setVisible(false);
        settings.setManaged(false);
        name.getStyleClass().add("section-title");
        name.setId("data-name");
        facts.getStyleClass().addAll("small", "muted");
        facts.setId("data-facts");
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        facts.setTooltip(new Tooltip());
        HBox.setHgrow(facts, Priority.ALWAYS);
        Button how = Reasoned.attach(new Button(DataTexts.TEXTS.get("how"), Icons.of(MaterialDesignT.TUNE_VARIANT, 16)),
                DataTexts.TEXTS.get("how.tip"), noFile);
        how.setId("data-how");
        how.setMinWidth(USE_PREF_SIZE);
        how.setOnAction(event -> showFormat(!format.isVisible() && !settings.isVisible()));
        Button other = Reasoned.attach(new Button(DataTexts.TEXTS.get("replace"), Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE, 16)),
                DataTexts.TEXTS.get("replace.tip"), nothing);
        other.setId("data-replace");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(event -> replace.run());
        add.setId("data-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setTooltip(new Tooltip(DataTexts.TEXTS.get("add.tip")));
        add.selectedProperty().addListener((property, before, now) -> sources.accept(now));
        name.setMaxWidth(LONGEST_NAME);
        name.setTooltip(new Tooltip());
        HBox line = new HBox(10, icon, name, facts, how, other, add);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(30);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("panel");
        getChildren().addAll(line, format, settings);
    }

    boolean sourcesShown() {
        return add.isSelected();
    }

    /** Shows or hides the ways to bring data in. */
    void showSources(boolean visible) {
        add.setSelected(visible);
    }

    /** Why there is no way of reading to be shown; empty when there is. */
    SimpleStringProperty noFile() {
        return noFile;
    }

    void showFormat(boolean visible) {
        boolean text = bench.setup().filter(setup -> setup.source() instanceof TextTable).isPresent();
        format.setVisible(visible && text);
        format.setManaged(visible && text);
        settings.setVisible(visible && !text);
        settings.setManaged(visible && !text);
    }

    void update() {
        Optional<DataSource> source = bench.setup().map(setup -> setup.source());
        boolean file = source.filter(each -> each instanceof TextTable || SourceForm.offers(each)).isPresent();
        noFile.set(file ? "" : DataTexts.TEXTS.get("how.none"));
        if (!file) {
            showFormat(false);
        }
        nothing.set(source.isPresent() ? "" : DataTexts.TEXTS.get("replace.none"));
        icon.getChildren().setAll(Icons.of(icon(), 20, "accent-text"));
        showFormat(format.isVisible() || settings.isVisible());
        format.update();
        settings.update();
        if (!bench.notices().progress().isEmpty()) {
            facts.setText(bench.notices().progress());
        } else {
            facts.setText(bench.reading().map(this::facts).orElse(""));
        }
        name.setText(bench.offers().now().map(Offers.Offer::name).or(() -> bench.reading().map(reading -> reading.content().name()))
                .orElse(DataTexts.TEXTS.get("nothing")));
        facts.getTooltip().setText(facts.getText());
        name.getTooltip().setText(name.getText());
    }

    private Ikon icon() {
        return bench.reading().map(Reading::examples).map(content -> (Ikon) (content instanceof ImageSet ? MaterialDesignI.IMAGE_MULTIPLE_OUTLINE
                : content instanceof SequenceSet ? MaterialDesignC.CHART_LINE
                : content instanceof TextBody ? MaterialDesignF.FILE_DOCUMENT_OUTLINE : MaterialDesignT.TABLE)).orElse(MaterialDesignT.TABLE);
    }

    private static String testPart(int count) {
        return count == 0 ? "" : " · " + DataTexts.TEXTS.get("facts.test", NumberText.whole(count));
    }

    private String facts(Reading reading) {
        Content content = reading.examples();
        String rows = NumberText.whole(content.count());
        if (content instanceof ImageSet images && reading.setup().source() instanceof SoundFolder) {
            return DataTexts.TEXTS.get("facts.sounds", rows, images.height(), images.width(), images.classNames().size());
        }
        if (content instanceof ImageSet images) {
            return DataTexts.TEXTS.get("facts.images", rows, images.channels(), images.height(), images.width(),
                    images.classNames().size()) + testPart(images.count() - images.testFrom());
        }
        if (content instanceof SequenceSet set) {
            return DataTexts.TEXTS.get("facts.sequences", rows, NumberText.whole(set.steps()), set.features().size())
                    + testPart(set.count() - set.testFrom());
        }
        if (content instanceof TextBody) {
            return DataTexts.TEXTS.get("facts.text", rows);
        }
        Table table = (Table) content;
        if (reading.setup().source() instanceof Generated || reading.setup().source() instanceof PaintedPoints) {
            return DataTexts.TEXTS.get("facts.points", rows);
        }
        String size = DataTexts.TEXTS.get("facts.table", rows, table.columns().size());
        return reading.setup().source() instanceof TextTable file ? size + " · " + FormatForm.words(file.format()) : size;
    }
}
