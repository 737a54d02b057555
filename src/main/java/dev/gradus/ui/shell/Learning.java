package dev.gradus.ui.shell;

import dev.gradus.edit.Document;
import dev.gradus.io.GradusHome;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.help.Topics;
import dev.gradus.ui.help.WhatDesk;
import dev.gradus.ui.help.WhatPanel;
import dev.gradus.ui.lesson.House;
import dev.gradus.ui.lesson.Lessons;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Help and lessons, joined to the window: what they open, and where they stand. */
final class Learning implements House {

    /** What the window does for it; parts of the window come to be after this. */
    interface Rooms {
        void openDocument(Document document, String name, Runnable then);

        void sheet(String heading, Node content);

        void closeSheet();

        void focusWork();
    }

    private final Teller teller;
    private final FileDesk files;
    private final Supplier<WindowLayout> layout;
    private final Rooms rooms;
    private final WhatDesk what;
    private final Lessons lessons;

    Learning(Workbench workbench, TrainingDesk desk, Actions actions, ThemeModel theme, Background io, GradusHome home,
            StackPane root, Teller teller, FileDesk files, Supplier<WindowLayout> layout, Rooms rooms) {
        this.teller = teller;
        this.files = files;
        this.layout = layout;
        this.rooms = rooms;
        WhatPanel panel = new WhatPanel(theme, this::closeAnswer);
        what = new WhatDesk(new Topics(workbench, actions), panel,
                shown -> layout.get().answer(shown.map(Region.class::cast)), teller::say);
        lessons = new Lessons(workbench, desk, actions, theme, io, home, root, this);
        files.onLesson(lessons::open);
        what.register(actions);
        lessons.register(actions);
    }

    /**
     * Listens to the scene of the window, and lays its outlines over the rest.
     *
     * @param plain whether nothing lies over the window that Esc would close first
     */
    void on(Scene scene, StackPane root, BooleanSupplier plain) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && plain.getAsBoolean() && !what.pointing() && closeAnswer()) {
                event.consume();
            }
        });
        what.on(scene);
        lessons.on(scene);
        root.getChildren().add(lessons.overlay());
    }

    /** Fills the submenu when the menu around it opens. */
    void menu(Menu menu) {
        lessons.fill(menu);
        menu.getParentMenu().setOnShowing(event -> lessons.fill(menu));
    }

    Lessons lessons() {
        return lessons;
    }

    WhatDesk what() {
        return what;
    }

    /** @return whether it was open */
    boolean closeAnswer() {
        return layout.get().closeAnswer();
    }

    @Override
    public void open(Document document, String name, Runnable then) {
        rooms.openDocument(document, name, then);
    }

    @Override
    public void beside(Optional<Region> panel) {
        layout.get().beside(panel);
    }

    @Override
    public void say(String words) {
        teller.say(words);
    }

    @Override
    public void sheet(String heading, Node content) {
        rooms.sheet(heading, content);
    }

    @Override
    public void closeSheet() {
        rooms.closeSheet();
    }

    @Override
    public void focusWork() {
        rooms.focusWork();
    }

    @Override
    public Optional<Path> chooseToWrite(String heading, String name, String suffix) {
        return files.chooseToWrite(heading, name, suffix);
    }

    @Override
    public Optional<Path> chooseLesson(String heading) {
        return files.chooseLesson(heading);
    }
}
