package dev.gradus.ui.data.paint;

import dev.gradus.data.paint.DrawnImage;
import dev.gradus.data.paint.DrawnImages;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.output.DrawingPad;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The pad at the left; what was drawn beside it, each picture with its class. */
final class DigitPage implements Sheet {

    private static final double WHITE = 255;
    private static final int LONGEST_NAME = 24;

    private final Easel easel;
    private final DrawingPad pad;
    private final ComboBox<String> kind = new ComboBox<>();
    private final DrawnWall wall;
    private final BorderPane page = new BorderPane();
    private final SimpleStringProperty nothing = new SimpleStringProperty("");
    private final SimpleStringProperty noneChosen = new SimpleStringProperty("");

    DigitPage(Easel easel, ThemeModel theme) {
        this.easel = easel;
        pad = new DrawingPad(Texts.of("output"), theme, this::drawn);
        wall = new DrawnWall(theme, this::remove, () -> noneChosen.set(wall().chosen() < 0 ? Easel.TEXTS.get("remove.none") : ""));
        kind.setId("paint-kind");
        kind.setEditable(true);
        kind.setPrefWidth(92);
        kind.setAccessibleText(Easel.TEXTS.get("kind"));
        kind.setTooltip(new Tooltip(Easel.TEXTS.get("kind.tip")));
        kind.getItems().setAll(easel.images().classes());
        kind.setValue("0");
        Button add = Reasoned.attach(new Button(Easel.TEXTS.get("add"), Icons.of(MaterialDesignP.PLUS, 16)), Easel.TEXTS.get("add.tip"),
                nothing);
        add.setId("paint-add");
        add.getStyleClass().add("small-button");
        add.setOnAction(event -> add());
        Button clear = new Button(Easel.TEXTS.get("pad.clear"));
        clear.setId("paint-pad-clear");
        clear.getStyleClass().add("small-button");
        clear.setOnAction(event -> pad.clear());
        Button remove = Reasoned.attach(new Button(Easel.TEXTS.get("remove")), Easel.TEXTS.get("remove.tip"), noneChosen);
        remove.setId("paint-remove");
        remove.getStyleClass().add("small-button");
        remove.setOnAction(event -> remove());
        pad.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add();
                event.consume();
            }
        });
        Label class1 = new Label(Easel.TEXTS.get("kind"));
        class1.getStyleClass().add("caption");
        HBox choice = new HBox(8, class1, kind);
        choice.setAlignment(Pos.CENTER_LEFT);
        Label keys = new Label(Easel.TEXTS.get("keys.digits"));
        keys.getStyleClass().add("caption");
        keys.setWrapText(true);
        keys.setMinHeight(Label.USE_PREF_SIZE);
        VBox left = new VBox(8, pad, choice, new HBox(8, add, clear), keys);
        left.setPadding(new Insets(4, 12, 8, 16));
        left.setPrefWidth(236);
        ScrollPane leftScroll = new ScrollPane(left);
        leftScroll.setFitToWidth(true);
        leftScroll.setMinWidth(236);
        leftScroll.setFocusTraversable(false);
        leftScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        ScrollPane scroll = new ScrollPane(wall);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        HBox tools = new HBox(remove);
        tools.setPadding(new Insets(4, 16, 4, 8));
        page.setLeft(leftScroll);
        page.setCenter(scroll);
        BorderPane right = new BorderPane(scroll);
        right.setBottom(tools);
        page.setCenter(right);
        drawn();
        noneChosen.set(Easel.TEXTS.get("remove.none"));
    }

    private DrawnWall wall() {
        return wall;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void update() {
        DrawnImages now = easel.images();
        if (!kind.getItems().equals(now.classes())) {
            String chosen = kind.getValue();
            kind.getItems().setAll(now.classes());
            kind.setValue(chosen);
        }
        wall.show(now);
    }

    @Override
    public boolean holds() {
        return easel.source().filter(DrawnImages.class::isInstance).isPresent();
    }

    @Override
    public String facts() {
        DrawnImages now = easel.images();
        long kinds = now.images().stream().map(DrawnImage::kind).distinct().count();
        return Easel.TEXTS.get("facts.digits", NumberText.whole(now.images().size()), kinds);
    }

    @Override
    public void focus() {
        pad.requestFocus();
    }

    private void drawn() {
        nothing.set(pad.drawing().isEmpty() ? Easel.TEXTS.get("add.none") : "");
    }

    /** Fitted as MNIST's digits are, so that what is drawn here is like what is known from there. */
    private void add() {
        String name = kind.getEditor().getText().strip();
        if (pad.drawing().isEmpty() || name.isEmpty() || name.length() > LONGEST_NAME) {
            return;
        }
        double[] ink = pad.drawing().pixels(DrawnImages.SIDE, DrawnImages.SIDE, true);
        byte[] pixels = new byte[ink.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(WHITE * ink[i]);
        }
        easel.images(Easel.TEXTS.get("edit.draw", name), now -> {
            if (now.images().size() == DrawnImages.MOST_IMAGES || !now.classes().contains(name)
                    && now.classes().size() == DrawnImages.MOST_CLASSES) {
                easel.refuse(Easel.TEXTS.get("full.digits", NumberText.whole(DrawnImages.MOST_IMAGES), DrawnImages.MOST_CLASSES));
                return now;
            }
            DrawnImages known = now.classes().contains(name) ? now : now.withClass(name);
            return known.with(DrawnImage.of(known.classes().indexOf(name), pixels));
        });
        kind.setValue(name);
        pad.clear();
        pad.requestFocus();
    }

    private void remove() {
        int index = wall.chosen();
        if (index >= 0 && index < easel.images().images().size()) {
            easel.images(Easel.TEXTS.get("edit.remove"), now -> now.without(index));
        }
    }
}
