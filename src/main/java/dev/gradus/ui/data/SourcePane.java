package dev.gradus.ui.data;

import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.Generated;
import dev.gradus.data.SampleCatalog;
import dev.gradus.data.SampleTable;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.generate.Generator;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.ThemeModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Where rows can come from: a file, the tables that come with Gradus, points that are made. */
final class SourcePane extends ScrollPane {

    private static final double CARD = 84;
    private static final double PICTURE = 64;
    private static final String CARD_STYLE = "-fx-padding: 6 2 6 2; -fx-font-size: 0.846em; -fx-text-alignment: center;";
    private static final String CHOSEN_STYLE = "-fx-background-color: -gradus-accent-tint; -fx-text-fill: -gradus-fg;"
            + " -fx-border-color: -gradus-accent-text;";
    private static final long SEED = 1;

    private final DataBench bench;
    private final Map<Generator, ToggleButton> cards = new LinkedHashMap<>();
    private final Map<String, Button> tables = new LinkedHashMap<>();
    private final GeneratorForm form;

    SourcePane(DataBench bench, ThemeModel theme, List<SourceChoice> choices) {
        this.bench = bench;
        setId("data-sources");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        form = new GeneratorForm(bench);
        VBox ways = new VBox(6);
        choices.forEach(choice -> ways.getChildren().add(button(choice)));
        Label drop = new Label(DataTexts.TEXTS.get("drop"));
        drop.setWrapText(true);
        drop.setMinHeight(Region.USE_PREF_SIZE);
        drop.getStyleClass().addAll("caption");
        VBox samples = new VBox();
        for (SampleCatalog.Entry entry : SampleCatalog.all()) {
            samples.getChildren().add(sample(entry));
        }
        TilePane pictures = new TilePane(8, 8);
        pictures.setPrefColumns(3);
        for (Generator generator : GeneratorCatalog.all()) {
            pictures.getChildren().add(card(generator, theme));
        }
        VBox content = new VBox(8, title("source.file"), ways, drop, title("source.samples"), samples,
                title("source.generators"), form, pictures);
        content.getStyleClass().add("panel");
        setContent(content);
        theme.themeProperty().addListener((property, before, now) -> cards.values().forEach(each -> picture(each).draw()));
        bench.onChange(this::update);
        update();
    }

    private static Button button(SourceChoice choice) {
        Button button = new Button(DataTexts.TEXTS.get(choice.key()), Icons.of(choice.icon(), 18));
        button.setId("data-" + choice.key().replace('.', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setTooltip(new Tooltip(DataTexts.TEXTS.get(choice.key() + ".tip")));
        button.setOnAction(event -> choice.action().run());
        return button;
    }

    private void update() {
        Optional<DataSource> source = bench.setup().map(DataSetup::source);
        Optional<Generated> made = source.filter(Generated.class::isInstance).map(Generated.class::cast);
        cards.forEach((generator, card) -> {
            boolean chosen = made.filter(each -> each.generator().equals(generator.id())).isPresent();
            card.setSelected(chosen);
            card.setStyle(CARD_STYLE + (chosen ? CHOSEN_STYLE : ""));
            Generated shown = chosen ? made.get() : generator.settings(SEED);
            if (!shown.equals(picture(card).settings())) {
                picture(card).show(shown);
            }
        });
        tables.forEach((id, button) -> {
            boolean chosen = source.equals(Optional.of(new SampleTable(id)));
            button.setStyle(chosen ? "-fx-text-fill: -gradus-accent-text;" : "-fx-text-fill: -gradus-fg;");
        });
        form.update(made);
    }

    private ToggleButton card(Generator generator, ThemeModel theme) {
        Thumbnail picture = new Thumbnail(theme, PICTURE);
        ToggleButton card = new ToggleButton(generator.name(), picture);
        card.setId("generator-" + generator.id());
        card.setContentDisplay(ContentDisplay.TOP);
        card.setPrefWidth(CARD);
        card.setMinWidth(CARD);
        card.setMaxWidth(CARD);
        card.setWrapText(true);
        card.setAlignment(Pos.TOP_CENTER);
        card.setMaxHeight(Double.MAX_VALUE);
        card.setTooltip(new Tooltip(generator.name() + "\n" + generator.description()));
        card.setOnAction(event -> {
            choose(generator);
            update();
        });
        cards.put(generator, card);
        return card;
    }

    private void choose(Generator generator) {
        boolean already = !bench.offering() && bench.setup().map(DataSetup::source)
                .filter(source -> source instanceof Generated made && made.generator().equals(generator.id())).isPresent();
        if (already) {
            return;
        }
        try {
            Generated settings = generator.settings(SEED);
            SplitPlan split = !bench.offering() ? bench.setup().map(DataSetup::split).orElse(SplitPlan.standard(SEED))
                    : SplitPlan.standard(SEED);
            bench.use(DataTexts.TEXTS.get("edit.use", generator.name()),
                    new DataSetup(settings, GeneratorCatalog.plan(settings), split));
        } catch (DataException missing) {
            throw new IllegalStateException("The catalog names a generator that does not exist.", missing);
        }
    }

    private Button sample(SampleCatalog.Entry entry) {
        Button button = new Button(entry.name(), Icons.of(MaterialDesignT.TABLE, 16));
        button.getStyleClass().setAll("row-item");
        button.setId("sample-" + entry.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(entry.name() + "\n" + entry.description()));
        button.setOnAction(event -> bench.offers().openSample(entry.name(), new SampleTable(entry.id())));
        tables.put(entry.id(), button);
        return button;
    }

    private static Thumbnail picture(ToggleButton card) {
        return (Thumbnail) card.getGraphic();
    }

    private static Label title(String key) {
        Label title = new Label(DataTexts.TEXTS.get(key));
        title.getStyleClass().add("panel-title");
        title.setStyle("-fx-padding: 8 0 0 0;");
        return title;
    }
}
