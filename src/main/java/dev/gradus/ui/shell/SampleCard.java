package dev.gradus.ui.shell;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSource;
import dev.gradus.data.Generated;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.edit.Sample;
import dev.gradus.ui.data.ContentPicture;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A sample of the gallery: a thumbnail of its real points, its name, a line about it, its size. */
final class SampleCard extends VBox {

    private static final Logger LOG = Logger.getLogger(SampleCard.class.getName());
    private static final double WIDTH = 232;
    private static final double HEIGHT = 136;

    private final Sample sample;

    SampleCard(Sample sample, ThemeModel theme, Background background, Runnable open) {
        this.sample = sample;
        setId("sample-" + sample.id());
        getStyleClass().addAll("card", "sample-card", "focusable");
        setFocusTraversable(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleRole(AccessibleRole.BUTTON);
        Texts texts = Texts.of("start");
        String facts = Phrases.of(sample.size()) + " · " + Phrases.of(sample.taskLine()) + " · " + texts.get("seconds", sample.seconds());
        setAccessibleText(sample.name() + ". " + sample.blurb() + " " + facts);
        Canvas thumbnail = new Canvas(WIDTH - 2, HEIGHT);
        Label name = new Label(Phrases.of(sample.name()));
        name.getStyleClass().add("semi-bold");
        Label blurb = new Label(Phrases.of(sample.blurb()));
        blurb.setWrapText(true);
        blurb.getStyleClass().addAll("small", "muted");
        blurb.setMinHeight(34);
        blurb.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        Label size = new Label(facts);
        size.getStyleClass().add("caption");
        VBox words = new VBox(4, name, blurb, size);
        words.setStyle("-fx-padding: 8 12 12 12;");
        getChildren().addAll(thumbnail, words);
        setOnMouseClicked(event -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
        Consumer<Consumer<Palette>> show = picture -> {
            picture.accept(theme.palette());
            theme.themeProperty().addListener((property, before, now) -> picture.accept(Palette.of(now)));
        };
        GraphicsContext g = thumbnail.getGraphicsContext2D();
        if (sample.given().isPresent()) {
            show.accept(palette -> new GivenPicture(g, WIDTH, HEIGHT, palette).draw(sample));
        } else if (sample.group() == Sample.Group.IMAGES || sample.group() == Sample.Group.SEQUENCES) {
            background.run(() -> new DataLoader().load(few(sample.source())),
                    content -> show.accept(palette -> new ContentPicture(g, WIDTH, HEIGHT, palette).draw(content)), this::missing);
        } else {
            background.run(() -> new DataLoader().prepare(sample.document().data().orElseThrow()),
                    data -> show.accept(palette -> draw(g, data, palette)), this::missing);
        }
    }

    /** Enough of it for a picture: made data begin alike, however many are made. */
    private static DataSource few(DataSource source) {
        return source instanceof Generated made ? made.withSize(ContentPicture.ENOUGH) : source;
    }

    private void missing(Exception failure) {
        LOG.log(Level.WARNING, "No thumbnail for " + sample.id(), failure);
    }

    Sample sample() {
        return sample;
    }

    private static void draw(GraphicsContext g, PreparedData data, Palette palette) {
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        boolean oneInput = data.axes().size() == 1;
        boolean numbers = data.task() == Task.REGRESSION;
        int second = oneInput ? 0 : Math.min(1, data.axes().size() - 1);
        int first = data.axes().size() > 3 ? 2 : 0;
        second = data.axes().size() > 3 ? 3 : second;
        PreparedData.Points points = data.points(Part.TRAINING, first, second);
        double[] x = points.x();
        double[] y = oneInput ? points.target() : points.y();
        double[] bounds = {min(x), max(x), min(y), max(y), min(points.target()), max(points.target())};
        double scale = 0.86 * Math.min(WIDTH / (bounds[1] - bounds[0]), HEIGHT / (bounds[3] - bounds[2]));
        boolean square = !oneInput && data.axes().size() == 2;
        ColorMap map = ColorMap.diverging(palette.theme());
        for (int i = 0; i < x.length; i++) {
            double px = WIDTH / 2 + (x[i] - (bounds[0] + bounds[1]) / 2) * (square ? scale : 0.86 * WIDTH / (bounds[1] - bounds[0]));
            double py = HEIGHT / 2 - (y[i] - (bounds[2] + bounds[3]) / 2) * (square ? scale : 0.86 * HEIGHT / (bounds[3] - bounds[2]));
            int label = numbers ? 0 : (int) points.target()[i];
            var fill = numbers && !oneInput
                    ? map.colour(1.8 * (points.target()[i] - bounds[4]) / (bounds[5] - bounds[4]) - 0.9)
                    : palette.classColour(numbers ? 1 : label);
            Marker.of(numbers ? 0 : label).draw(g, px, py, 2.6, fill, palette.get("subtle"), false);
        }
    }

    private static double min(double[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static double max(double[] values) {
        double most = java.util.Arrays.stream(values).max().orElse(1);
        return most > min(values) ? most : most + 1;
    }
}
