package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.DataSource;
import dev.gradus.data.Generated;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.TextBody;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is shown: its name, rows, columns and how it was read. */
final class SourceBar extends VBox {

    private final DataBench bench;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final FormatForm format;
    private final SimpleStringProperty noFile = new SimpleStringProperty("");

    SourceBar(DataBench bench) {
        super(8);
        this.bench = bench;
        format = new FormatForm(bench);
        format.setVisible(false);
        format.setManaged(false);
        name.getStyleClass().add("section-title");
        name.setId("data-name");
        facts.getStyleClass().addAll("small", "muted");
        facts.setId("data-facts");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        Button how = Reasoned.attach(new Button(DataTexts.TEXTS.get("how"), Icons.of(MaterialDesignT.TUNE_VARIANT, 16)),
                DataTexts.TEXTS.get("how.tip"), noFile);
        how.setId("data-how");
        how.setMinWidth(USE_PREF_SIZE);
        how.setOnAction(event -> showFormat(!format.isVisible()));
        HBox line = new HBox(12, Icons.of(MaterialDesignT.TABLE, 20, "accent-text"), name, facts, how);
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("panel");
        getChildren().addAll(line, format);
    }

    /** Why there is no way of reading to be shown; empty when there is. */
    SimpleStringProperty noFile() {
        return noFile;
    }

    void showFormat(boolean visible) {
        format.setVisible(visible);
        format.setManaged(visible);
    }

    void update() {
        Optional<DataSource> source = bench.setup().map(setup -> setup.source());
        boolean file = source.filter(TableFile.class::isInstance).isPresent();
        noFile.set(file ? "" : DataTexts.TEXTS.get("how.none"));
        if (!file) {
            showFormat(false);
        }
        format.update();
        if (!bench.progress().isEmpty()) {
            facts.setText(bench.progress());
        } else {
            facts.setText(bench.reading().map(this::facts).orElse(""));
        }
        name.setText(bench.offer().map(DataBench.Offer::name).or(() -> bench.reading().map(reading -> reading.content().name()))
                .orElse(""));
    }

    private static String testPart(int count) {
        return count == 0 ? "" : " · " + DataTexts.TEXTS.get("facts.test", NumberText.whole(count));
    }

    private String facts(Reading reading) {
        Content content = reading.examples();
        String rows = NumberText.whole(content.count());
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
        if (reading.setup().source() instanceof Generated) {
            return DataTexts.TEXTS.get("facts.points", rows);
        }
        String size = DataTexts.TEXTS.get("facts.table", rows, table.columns().size());
        return reading.setup().source() instanceof TableFile file ? size + " · " + FormatForm.words(file.format()) : size;
    }
}
