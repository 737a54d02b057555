package dev.gradus.ui.shell;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The program's icon, the menus, the document's name with a dot while it is unsaved, and the search for actions. */
final class MenuRow extends StackPane {

    private record Section(String key, List<String> actions) {}

    /** Menus in order; "-" is a line, "*recent" and "*language" are submenus that others fill. Actions that are not there are left out. */
    private static final List<Section> MENUS = List.of(
            new Section("menu.file", List.of("file.new", "file.newFromData", "file.samples", "file.open", "*recent", "-",
                    "file.save", "file.saveAs", "file.export", "canvas.exportPicture", "-", "file.quit")),
            new Section("menu.edit", List.of("edit.undo", "edit.redo", "-", "canvas.cut", "canvas.copy", "canvas.paste",
                    "canvas.duplicate", "canvas.delete", "-", "canvas.selectAll", "canvas.rename", "canvas.find")),
            new Section("menu.view", List.of("view.data", "view.network", "-", "canvas.weights", "canvas.gradients", "-",
                    "canvas.zoomIn", "canvas.zoomOut", "canvas.zoom100", "canvas.fit", "canvas.fitSelection", "-",
                    "view.palette", "view.right", "view.dock", "view.timeStrip", "view.resetLayout", "-", "view.theme", "view.contrast", "view.projector",
                    "view.textLarger",
                    "view.textSmaller", "*language", "view.reducedMotion", "view.live", "view.fullScreen")),
            new Section("menu.network", List.of("canvas.quickAdd", "canvas.wire", "canvas.cutWires", "canvas.open", "canvas.otherNeurons", "canvas.freeze",
                    "canvas.group", "canvas.ungroup", "canvas.collapse", "canvas.saveBlock", "-", "canvas.arrange", "-",
                    "network.suggest", "network.check", "network.summary")),
            new Section("menu.data", List.of("data.open", "data.folder", "data.paste", "data.download", "-", "data.paint", "data.draw", "data.type", "-", "data.preview", "data.step", "data.split")),
            new Section("menu.train", List.of("train.toggle", "train.batch", "train.epoch", "train.stop", "-",
                    "train.rewind", "train.newWeights", "-", "train.faster", "train.slower", "-", "train.branch", "train.race", "train.crossValidate",
                    "time.previous", "time.next", "time.start", "time.now", "time.best", "-", "train.restoreBest",
                    "output.evaluate", "train.clearRuns")),
            new Section("menu.learn", List.of("train.stepInside", "*lessons", "learn.openLesson", "learn.leave", "-",
                    "learn.landscape", "learn.worked", "-", "learn.record", "learn.locks")),
            new Section("menu.help", List.of("help.what", "help.point", "-", "help.keyboard", "help.messages", "help.log", "help.licences", "help.about")));

    private final Texts texts = Texts.of("window");
    private final MenuBar bar = new MenuBar();
    private final Menu recent = new Menu();
    private final Menu language = new Menu();
    private final Menu lessons = new Menu();

    MenuRow(Workbench workbench, Actions actions) {
        setId("menu-row");
        getStyleClass().add("region-top");
        setMinHeight(36);
        setPrefHeight(36);
        setPadding(new Insets(0, 12, 0, 12));
        recent.setText(texts.get("menu.recent"));
        language.setText(texts.get("menu.language"));
        lessons.setText(texts.get("menu.lessons"));
        lessons.setId("menu-lessons");
        for (Section section : MENUS) {
            bar.getMenus().add(menu(section, actions));
        }
        bar.setUseSystemMenuBar(true);
        ImageView icon = new ImageView(Icons.program(48));
        icon.setFitWidth(20);
        icon.setFitHeight(20);
        HBox left = new HBox(8, icon, bar);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMaxWidth(Region.USE_PREF_SIZE);
        setAlignment(left, Pos.CENTER_LEFT);

        Label name = new Label();
        name.getStyleClass().add("semi-bold");
        name.textProperty().bind(workbench.nameProperty());
        Label dot = new Label("●");
        dot.setId("unsaved-dot");
        dot.getStyleClass().add("accent-text");
        dot.setAccessibleText(texts.get("unsaved"));
        dot.visibleProperty().bind(workbench.unsavedProperty());
        HBox middle = new HBox(8, name, dot);
        middle.setAlignment(Pos.CENTER);
        middle.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        middle.setMouseTransparent(true);

        Button search = search(actions);
        setAlignment(search, Pos.CENTER_RIGHT);
        getChildren().addAll(middle, left, search);
    }

    /** Filled anew whenever the File menu opens. */
    Menu recent() {
        return recent;
    }

    /** Gets one item for each language. */
    Menu language() {
        return language;
    }

    /** Filled anew whenever the Learn menu opens. */
    Menu lessons() {
        return lessons;
    }

    private Button search(Actions actions) {
        Label words = new Label(texts.get("search"));
        words.getStyleClass().addAll("small", "faint");
        Label key = new Label("Ctrl K");
        key.getStyleClass().add("key-cap");
        Region space = new Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        HBox inside = new HBox(8, Icons.of(MaterialDesignM.MAGNIFY, 16, "muted"), words, space, key);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setMinWidth(224);
        Button search = new Button();
        search.setId("action-search");
        search.setGraphic(inside);
        search.getStyleClass().add("small-button");
        search.setMaxHeight(26);
        search.setAccessibleText(texts.get("search"));
        search.setOnAction(event -> actions.get("view.search").fire());
        return Reasoned.attach(search, actions.get("view.search").help(), actions.get("view.search").reason());
    }

    private Menu menu(Section section, Actions actions) {
        Menu menu = new Menu(texts.get(section.key()));
        menu.setId(section.key().replace('.', '-'));
        for (String id : section.actions()) {
            boolean pendingLine = id.equals("-");
            if (pendingLine && !menu.getItems().isEmpty()
                    && !(menu.getItems().get(menu.getItems().size() - 1) instanceof SeparatorMenuItem)) {
                menu.getItems().add(new SeparatorMenuItem());
            } else if (id.equals("*recent")) {
                menu.getItems().add(recent);
            } else if (id.equals("*language")) {
                menu.getItems().add(language);
            } else if (id.equals("*lessons")) {
                menu.getItems().add(lessons);
            } else {
                Optional<Action> action = pendingLine ? Optional.empty() : actions.find(id);
                action.ifPresent(each -> menu.getItems().add(item(each)));
            }
        }
        return menu;
    }

    static MenuItem item(Action action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + action.id());
        item.textProperty().bind(action.label());
        action.key().filter(key -> action.scope() == Action.Scope.WINDOW).ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> !action.available(), action.reason()));
        item.setOnAction(event -> action.fire());
        return item;
    }
}
