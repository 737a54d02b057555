package dev.gradus.ui.lesson;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where a teacher locks or hides parts of the window and actions. */
final class TeacherSheet {

    /** Parts of the window by their help topic. */
    private static final List<String> PARTS = List.of("palette", "inspector", "dock", "output", "place-data",
            "learning-rate", "pace");
    /** Actions that a class may do without. */
    private static final List<String> ACTIONS = List.of("train.newWeights", "train.rewind", "train.restoreBest",
            "train.clearRuns", "network.suggest", "network.check", "file.export", "file.samples", "canvas.delete",
            "view.live");

    private final Actions actions;
    private final Locks locks;
    private final Texts texts = Texts.of("lesson");

    TeacherSheet(Actions actions, Locks locks) {
        this.actions = actions;
        this.locks = locks;
    }

    VBox show() {
        VBox rows = new VBox(6);
        rows.setId("teacher-locks");
        Label text = new Label(texts.get("locks.text"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        rows.getChildren().add(text);
        for (String part : PARTS) {
            rows.getChildren().add(row(part, Texts.of("what").get(part + ".title")));
        }
        for (String id : ACTIONS) {
            actions.find(id).map(Action::label).ifPresent(label ->
                    rows.getChildren().add(row(id, label.getValue().replace("…", ""))));
        }
        Button free = new Button(texts.get("locks.free"));
        free.setId("locks-free");
        free.setOnAction(event -> {
            locks.set(Set.of(), Set.of());
            rows.getChildren().stream().filter(HBox.class::isInstance).flatMap(row -> ((HBox) row).getChildren().stream())
                    .filter(CheckBox.class::isInstance).forEach(box -> ((CheckBox) box).setSelected(false));
        });
        rows.getChildren().add(free);
        return rows;
    }

    private HBox row(String name, String words) {
        Label label = new Label(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        CheckBox lock = box(texts.get("locks.lock"), words, locks.locked().contains(name));
        lock.setId("lock-" + name);
        CheckBox hide = box(texts.get("locks.hide"), words, locks.hides().contains(name));
        hide.setId("hide-" + name);
        Runnable change = () -> locks.set(changed(locks.locked(), name, lock.isSelected()),
                changed(locks.hides(), name, hide.isSelected()));
        lock.setOnAction(event -> change.run());
        hide.setOnAction(event -> change.run());
        HBox row = new HBox(16, label, lock, hide);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static CheckBox box(String words, String what, boolean on) {
        CheckBox box = new CheckBox(words);
        box.setSelected(on);
        box.setAccessibleText(words + ": " + what);
        return box;
    }

    private static Set<String> changed(Set<String> names, String name, boolean in) {
        Set<String> changed = new TreeSet<>(names);
        if (in) {
            changed.add(name);
        } else {
            changed.remove(name);
        }
        return changed;
    }
}
