package dev.gradus.ui.landscape;

import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The loss landscape with its head and foot; stands in the place of the canvas. */
public final class LandscapeView extends BorderPane {

    private static final double SCALE_WIDTH = 120;

    private final TrainingDesk desk;
    private final Workbench workbench;
    private final ThemeModel theme;
    private final Texts texts = Texts.of("landscape");
    private final Landscape landscape;
    private final LandscapePlot plot;
    private final PlaneChooser chooser;
    private final EmptyState empty = new EmptyState("");
    private final Label reading = new Label();
    private final Label note = new Label();
    private final Label least = mono();
    private final Label most = mono();
    private final Canvas scale = new Canvas(SCALE_WIDTH, 8);
    private final HBox legend;
    private int lastColour;

    /** @param leave gives the place back to the canvas */
    public LandscapeView(Workbench workbench, TrainingDesk desk, LiveNetwork live, ThemeModel theme, Runnable leave) {
        this.workbench = workbench;
        this.desk = desk;
        this.theme = theme;
        setId("landscape");
        getStyleClass().add("landscape");
        landscape = new Landscape(workbench, desk, live, this::refresh);
        plot = new LandscapePlot(landscape, theme, this::runColour);
        chooser = new PlaneChooser(landscape);
        empty.setId("landscape-empty");
        empty.setMouseTransparent(true);
        setTop(head(leave));
        setCenter(new StackPane(plot, empty));
        legend = new HBox(6, least, scale, most);
        setBottom(foot());
        theme.themeProperty().addListener((property, before, now) -> refresh());
    }

    /** Begins to work; to be called when the view is shown. */
    public void open() {
        landscape.open();
        refresh();
    }

    /** Ends all work. */
    public void close() {
        landscape.close();
    }

    @Override
    public void requestFocus() {
        plot.requestFocus();
    }

    Landscape landscape() {
        return landscape;
    }

    private HBox head(Runnable leave) {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Segmented<LandscapePlot.Face> faces = new Segmented<>();
        for (LandscapePlot.Face face : LandscapePlot.Face.values()) {
            faces.add(face, texts.get("face." + face), null);
        }
        for (int i = 0; i < faces.buttons().size(); i++) {
            LandscapePlot.Face face = LandscapePlot.Face.values()[i];
            faces.buttons().get(i).setTooltip(new Tooltip(texts.get("face." + face + ".help")));
            faces.buttons().get(i).setId("landscape-" + face.name().toLowerCase(java.util.Locale.ROOT));
        }
        faces.onChosen(plot::show);
        faces.setMinWidth(USE_PREF_SIZE);
        Button close = new Button(null, Icons.of(MaterialDesignC.CLOSE, 18, "muted"));
        close.getStyleClass().add("icon-button");
        close.setId("landscape-close");
        close.setAccessibleText(texts.get("close"));
        close.setTooltip(new Tooltip(texts.get("close.help")));
        close.setOnAction(event -> leave.run());
        HBox.setHgrow(chooser, Priority.ALWAYS);
        chooser.setPrefWrapLength(300);
        HBox head = new HBox(12, title, chooser, faces, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(8, 8, 8, 16));
        return head;
    }

    private VBox foot() {
        reading.setId("landscape-reading");
        reading.setMinWidth(0);
        reading.setWrapText(true);
        note.setId("landscape-note");
        note.getStyleClass().addAll("caption");
        note.setWrapText(true);
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(USE_PREF_SIZE);
        Button anew = new Button(texts.get("anew"), Icons.of(MaterialDesignC.CROSSHAIRS, 16, "muted"));
        anew.setId("landscape-anew");
        anew.getStyleClass().add("small-button");
        anew.setMinWidth(USE_PREF_SIZE);
        anew.setOnAction(event -> landscape.again());
        Reasoned.attach(anew, texts.get("anew.help"), Bindings.createStringBinding(() -> "", desk.stateProperty()));
        Button train = new Button(texts.get("train"), Icons.of(MaterialDesignP.PLAY, 16, "accent-text"));
        train.setId("landscape-train");
        train.getStyleClass().addAll("small-button", "outline-button");
        train.setMinWidth(USE_PREF_SIZE);
        train.setOnAction(event -> {
            landscape.trainFromHere();
            plot.requestFocus();
        });
        Reasoned.attach(train, texts.get("train.help"), Bindings.createStringBinding(() -> desk.state().live()
                ? texts.get("train.running") : desk.canTrain() ? "" : texts.get("empty.network"), desk.stateProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, legend, reading, space, anew, train);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(4, line, note);
        foot.setPadding(new Insets(6, 12, 8, 16));
        return foot;
    }

    private static Label mono() {
        Label label = new Label();
        label.getStyleClass().addAll("mono", "caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The run in hand, or the one whose way was drawn last. */
    private int runColour() {
        lastColour = desk.currentRun().map(Run::colour).orElse(lastColour);
        return lastColour;
    }

    private void refresh() {
        chooser.refresh();
        plot.draw();
        boolean drawn = landscape.relief().isPresent();
        empty.setVisible(!drawn);
        empty.say(landscape.trouble().isEmpty() ? texts.get("measuring") : landscape.trouble());
        legend.setVisible(drawn);
        legend.setManaged(drawn);
        if (drawn) {
            legend();
        }
        reading.setText(drawn ? reading() : "");
        note.setText(drawn ? note() : "");
        plot.setAccessibleText(drawn ? texts.get("spoken", least.getText(), most.getText(), reading.getText()) : empty.words());
    }

    private void legend() {
        Relief relief = landscape.relief().orElseThrow();
        least.setText(texts.get("legend.least", NumberText.three(relief.levels().least())));
        most.setText(NumberText.three(relief.levels().most()));
        var g = scale.getGraphicsContext2D();
        for (int x = 0; x < SCALE_WIDTH; x++) {
            g.setFill(ColorMap.sequential(theme.theme()).colour(
                    Picture.RANGE * relief.levels().middle(relief.levels().band(x / (SCALE_WIDTH - 1)))));
            g.fillRect(x, 0, 1.5, 8);
        }
        g.setStroke(theme.palette().get("border"));
        g.strokeRect(0.5, 0.5, SCALE_WIDTH - 1, 7);
    }

    private String reading() {
        return landscape.ball().map(ball -> {
            String loss = Double.isNaN(ball.loss()) ? "" : texts.get("reading.loss", NumberText.three(ball.loss()));
            if (landscape.holding()) {
                return loss + "  " + texts.get("reading.held");
            }
            boolean out = landscape.lay().filter(lay -> ball.outside() > 1e-3 * Math.max(1e-9,
                    lay.plane().spot(landscape.seen().orElseThrow().values()).away())).isPresent();
            return out ? loss + "  " + texts.get("reading.outside", NumberText.three(ball.outside())) : loss;
        }).orElse("");
    }

    private String note() {
        Lay lay = landscape.lay().orElseThrow();
        Relief relief = landscape.relief().orElseThrow();
        int rows = workbench.preparedData().map(data -> data.training().count()).orElse(0);
        StringBuilder words = new StringBuilder(texts.get("note.measured", relief.grid().size(), relief.grid().size(),
                NumberText.whole(landscape.rows(rows)), NumberText.whole(rows)));
        if (landscape.measuring()) {
            words.append(' ').append(texts.get("note.measuring"));
        }
        if (!lay.way().points().isEmpty()) {
            words.append(' ').append(texts.get("note.outside", NumberText.percent(lay.way().outside())));
        }
        if (lay.kind() == Lay.Kind.RANDOM) {
            words.append(' ').append(texts.get("note.random"));
        }
        return words.toString();
    }
}
