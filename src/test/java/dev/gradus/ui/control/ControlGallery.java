package dev.gradus.ui.control;

import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.application.Application;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Every control at once, to be looked at. Arguments: light or dark, and the text scale. */
public final class ControlGallery {

    private ControlGallery() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The gallery's window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            List<String> given = getParameters().getRaw();
            ThemeModel model = new ThemeModel();
            model.themeProperty().set(given.contains("dark") ? Theme.DARK : Theme.LIGHT);
            if (given.size() > 1) {
                model.textScaleProperty().set(Double.parseDouble(given.get(1)));
            }
            Scene scene = new Scene(all(model.theme()), 1280, 800);
            Themes.dress(scene, model);
            stage.setScene(scene);
            stage.setTitle("Controls");
            stage.show();
        }
    }

    static StackPane all(Theme theme) {
        Toasts toasts = new Toasts();
        toasts.say("Added dense 3 after dense 2.", "Undo", () -> { });
        toasts.say("Exported iris.model.json. Read back and compared on 10 rows: largest difference 3e−16.", "Show in folder", () -> { });
        ConfirmStrip danger = new ConfirmStrip().ask(ConfirmStrip.Tone.DANGER,
                "Step 1,204: the loss is no longer a number. It began in dense 2. The weights of step 1,203 are kept.")
                .answer("Learning rate ÷ 10", () -> { }).answer("Clip gradients at 1", () -> { });
        ConfirmStrip warning = new ConfirmStrip().ask(ConfirmStrip.Tone.WARNING,
                "Gradus closed unexpectedly at 11:42. Restore “titanic” as it was then?").answer("Restore", () -> { });
        HBox columns = new HBox(24, buttons(), form(), drawings(theme));
        columns.getStyleClass().add("panel");
        return new StackPane(new VBox(danger, warning, columns), toasts);
    }

    private static VBox buttons() {
        Button train = new Button("Train", Icons.of(MaterialDesignP.PLAY, 20));
        train.getStyleClass().addAll("accent-button", "bar-button");
        Button unavailable = Reasoned.attach(new Button("Train", Icons.of(MaterialDesignP.PLAY, 20)), "Train  Space. Starts training.",
                new SimpleStringProperty("Train: dense 1 needs a flat vector first."));
        unavailable.getStyleClass().addAll("accent-button", "bar-button");
        Button inside = styled("Step inside", MaterialDesignM.MICROSCOPE, "outline-button");
        Button stop = styled(null, MaterialDesignS.STOP, "bar-button");
        Button plain = new Button("Branch from here");
        Button small = styled("Rename", MaterialDesignP.PENCIL, "small-button");
        Button icon = styled(null, MaterialDesignA.ARROW_EXPAND, "icon-button");
        Segmented<String> weights = new Segmented<String>().add("w", "Weights", null).add("g", "Gradients", null);
        Segmented<String> place = new Segmented<String>().add("d", "Data", Icons.of(MaterialDesignM.MICROSCOPE, 18))
                .add("n", "Network", Icons.of(MaterialDesignS.STOP, 18));
        place.getStyleClass().add("strong");
        place.choose("n");
        Label badge = new Label("!");
        badge.getStyleClass().add("badge");
        Label key = new Label("Ctrl K");
        key.getStyleClass().add("key-cap");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("tanh", "ReLU");
        combo.setValue("tanh");
        TextField search = new TextField();
        search.setPromptText("Find a layer");
        ProgressBar progress = new ProgressBar(0.56);
        progress.setPrefWidth(260);
        LogSlider rate = new LogSlider("Learning rate", 1e-6, 10);
        rate.setNumber(0.01);
        CheckBox check = new CheckBox("validation");
        check.setSelected(true);
        return new VBox(12, title("Panel title", "panel-title"), title("Section title", "section-title"),
                title("Page title", "page-title"), new HBox(8, train, unavailable, inside, stop),
                new HBox(8, plain, small, icon, badge, key), new HBox(12, weights, place), new HBox(8, combo, search), check, progress, rate,
                new HBox(8, Chip.live(), Chip.newRun(), Chip.prepare(), Chip.neutral("Dense")),
                new EmptyState("Loss appears with the first batch. Press Space to train.", Optional.of(new Button("Add data"))));
    }

    private static VBox form() {
        IntegerSpinner units = new IntegerSpinner("Units", 1, 4096, IntegerSpinner.Stride.DOUBLE);
        units.setValue(8);
        NumberField drop = new NumberField("Drop probability", 0, 0.99, false);
        drop.setValue(0.2);
        FormRow dropRow = new FormRow("Drop probability", drop, Chip.newRun(), "Share of values set to zero while training.");
        drop.onComplaint(dropRow::say);
        drop.setText("1.2");
        drop.commit();
        OptionalNumber clip = new OptionalNumber("Clipping", 0, 100, 1);
        clip.setValue(OptionalDouble.of(1));
        OptionalNumber l1 = new OptionalNumber("L1", 0, 1, 0.001);
        SeedField seed = new SeedField("Seed");
        seed.setValue(7);
        ComboBox<String> activation = new ComboBox<>();
        activation.getItems().addAll("tanh", "ReLU");
        activation.setValue("tanh");
        FormRow asked = new FormRow("Activation", activation, Chip.newRun(), "The bend after the sum.");
        asked.ask("dense 2 and dense 3 get new weights. Run 3 is kept.", () -> { }, () -> { });
        VitalBar fine = VitalBar.gradient();
        fine.show(0.31);
        VitalBar bad = VitalBar.update();
        bad.show(0.3);
        VBox form = new VBox(new FormRow("Units", units, Chip.newRun(), "How many neurons the layer has."), dropRow,
                new FormRow("Clipping", clip, Chip.live(), ""), new FormRow("L1 penalty", l1, Chip.live(), ""),
                new FormRow("Seed", seed, Chip.newRun(), ""), asked, new HBox(8, new Label("Gradient magnitude"), fine),
                new HBox(8, new Label("Update / weight"), bad), new HBox(8, number(0.0830), number(-1.2534), number(1.3e-4)));
        form.setPrefWidth(328);
        form.setMinWidth(328);
        return form;
    }

    private static VBox drawings(Theme theme) {
        FlowPane icons = new FlowPane(12, 12);
        for (String type : List.of("input", "dense", "activation", "dropout", "batchnorm", "layernorm", "conv2d", "pool", "flatten",
                "reshape", "add", "multiply", "concat", "embedding", "rnn", "lstm", "gru", "attention", "upsample", "output")) {
            icons.getChildren().add(LayerIcons.of(type, 24));
        }
        Canvas canvas = new Canvas(420, 200);
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette palette = Palette.of(theme);
        for (int x = 0; x < 420; x++) {
            g.setFill(ColorMap.diverging(theme).colour(x / 209.5 - 1));
            g.fillRect(x, 0, 1, 30);
            g.setFill(ColorMap.sequential(theme).colour(x / 419.0));
            g.fillRect(x, 36, 1, 20);
        }
        for (int c = 0; c < 10; c++) {
            Marker.of(c).draw(g, 20 + 40 * c, 80, 8, palette.classColour(c), palette.classOutline(c), false);
            Marker.of(c).draw(g, 20 + 40 * c, 110, 8, palette.classColour(c), palette.get("bg"), true);
            Marker.of(c).draw(g, 20 + 40 * c, 132, 4, palette.classColour(c), palette.classOutline(c), false);
            g.setFill(palette.runColour(c));
            g.fillRect(4 + 40 * c, 145, 34, 8);
            g.setFill(palette.layerColour(c, 10));
            g.fillRect(4 + 40 * c, 160, 34, 8);
        }
        return new VBox(16, icons, canvas);
    }

    private static Button styled(String text, org.kordamp.ikonli.Ikon icon, String styleClass) {
        Button button = new Button(text, Icons.of(icon, 18));
        button.getStyleClass().add(styleClass);
        return button;
    }

    private static Label title(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node number(double value) {
        return title(NumberText.three(value), "mono");
    }
}
