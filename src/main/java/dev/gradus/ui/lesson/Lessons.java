package dev.gradus.ui.lesson;

import dev.gradus.data.DataException;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonResult;
import dev.gradus.edit.lesson.LessonStart;
import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.io.FileKind;
import dev.gradus.io.FileProblem;
import dev.gradus.io.GradusHome;
import dev.gradus.io.LessonFile;
import dev.gradus.io.LessonResultFile;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;

/** Lessons as the window offers them: the list, the player, the recorder, the teacher's locks, the pupil's result. */
public final class Lessons {

    private final House house;
    private final Background io;
    private final GradusHome home;
    private final LessonDesk desk;
    private final LessonList list;
    private final LessonPanel panel;
    private final LineSketch sketch;
    private final Spotlight spotlight;
    private final Locks locks;
    private final Recorder recorder;
    private final TeacherSheet teacher;
    private final Texts texts = Texts.of("lesson");
    private Optional<LessonStep> shown = Optional.empty();

    /** @param root of the window: where controls to light up and to lock are looked for */
    public Lessons(Workbench workbench, TrainingDesk training, Actions actions, ThemeModel theme, Background io,
            GradusHome home, Parent root, House house) {
        this.house = house;
        this.io = io;
        this.home = home;
        desk = new LessonDesk(workbench, training, actions);
        list = new LessonList(home);
        sketch = new LineSketch(root, theme);
        spotlight = new Spotlight(root, workbench);
        locks = new Locks(root, actions);
        panel = new LessonPanel(desk, theme, sketch, new EndPage(desk, this::saveResult, this::showList), this::leave,
                house::focusWork);
        recorder = new Recorder(workbench, training, actions, house);
        teacher = new TeacherSheet(actions, locks);
        desk.changesProperty().addListener((property, before, now) -> follow());
    }

    public void register(Actions actions) {
        add(actions, "learn.lessons", this::showList);
        add(actions, "learn.openLesson", this::choose);
        actions.add(Action.when("learn.leave", texts.get("learn.leave"), texts.get("learn.leave.help"), "",
                Bindings.createStringBinding(() -> desk.lesson().isPresent() ? "" : texts.get("learn.leave.none"),
                        desk.changesProperty()), this::leave));
        add(actions, "learn.worked", () -> openWorked("worked-222"));
        add(actions, "learn.record", recorder::begin);
        add(actions, "learn.locks", () -> house.sheet(texts.get("learn.locks").replace("…", ""), teacher.show()));
    }

    private void add(Actions actions, String id, Runnable run) {
        actions.add(Action.always(id, texts.get(id), texts.get(id + ".help"), "", run));
    }

    /** Listens to the scene of the window. */
    public void on(Scene scene) {
        locks.on(scene);
    }

    /** Lies over the whole window and lets the mouse through. */
    public Node overlay() {
        return spotlight;
    }

    public LessonDesk desk() {
        return desk;
    }

    public Locks locks() {
        return locks;
    }

    public Recorder recorder() {
        return recorder;
    }

    /** Fills the submenu whenever it opens. */
    public void fill(Menu menu) {
        menu.getItems().clear();
        for (Lesson lesson : list.lessons()) {
            CheckMenuItem item = new CheckMenuItem(lesson.title());
            item.setSelected(list.done(lesson));
            item.setId("menu-lesson-" + lesson.id());
            item.setOnAction(event -> {
                item.setSelected(list.done(lesson));
                start(lesson);
            });
            menu.getItems().add(item);
        }
    }

    public void showList() {
        house.sheet(texts.get("list.title"), list.show(lesson -> {
            house.closeSheet();
            start(lesson);
        }, () -> {
            house.closeSheet();
            choose();
        }));
    }

    private void choose() {
        house.chooseLesson(texts.get("list.open")).ifPresent(this::open);
    }

    /** A lesson of a teacher. */
    public void open(Path file) {
        io.run(() -> LessonFile.read(file), this::start, failure -> house.say(failure.getMessage()));
    }

    private void openWorked(String id) {
        try {
            house.open(SampleProjects.find(id).orElseThrow().document(), SampleProjects.find(id).orElseThrow().name(), () -> { });
        } catch (DataException missing) {
            house.say(missing.getMessage());
        }
    }

    /** Opens the lesson's project and shows its first step. */
    public void start(Lesson lesson) {
        try {
            Document document = lesson.start().document().orElseThrow();
            String name = lesson.start() instanceof LessonStart.OfSample sample ? sample.sample().name() : lesson.title();
            house.open(document, name, () -> {
                leave();
                desk.start(lesson);
                house.beside(Optional.of(panel));
                locks.set(with(locks.locked(), lesson.lock()), with(locks.hides(), lesson.hide()));
            });
        } catch (DataException missing) {
            house.say(missing.getMessage());
        }
    }

    private static Set<String> with(Set<String> own, java.util.List<String> more) {
        Set<String> both = new TreeSet<>(own);
        both.addAll(more);
        return both;
    }

    public void leave() {
        if (desk.lesson().isPresent()) {
            Lesson left = desk.lesson().get();
            if (desk.over()) {
                keep();
            }
            desk.leave();
            house.beside(Optional.empty());
            spotlight.light(java.util.List.of());
            sketch.remove();
            locks.set(without(locks.locked(), left.lock()), without(locks.hides(), left.hide()));
        }
    }

    private static Set<String> without(Set<String> both, java.util.List<String> less) {
        Set<String> own = new TreeSet<>(both);
        less.forEach(own::remove);
        return own;
    }

    private void follow() {
        Optional<LessonStep> now = desk.step();
        if (!now.equals(shown)) {
            shown = now;
            spotlight.light(now.map(LessonStep::light).orElse(java.util.List.of()));
            if (desk.over()) {
                keep();
            }
        }
    }

    /** So that the list can mark it as done. */
    private void keep() {
        LessonResult result = desk.result("");
        io.run(() -> {
            LessonResultFile.keep(home, result);
            return true;
        }, done -> { }, failure -> house.say(failure.getMessage()));
    }

    private void saveResult(String pupil) {
        LessonResult result = desk.result(pupil);
        String name = result.lesson() + (pupil.isEmpty() ? "" : "-" + pupil.replaceAll("[^\\p{L}\\p{N}]+", "-"));
        house.chooseToWrite(texts.get("end.save"), name, FileKind.LESSON_RESULT.suffix()).ifPresent(file ->
                writeResult(file, result));
    }

    /** Writes what the pupil did. */
    public void writeResult(Path file, LessonResult result) {
        io.run(() -> {
            LessonResultFile.write(file, result);
            return true;
        }, done -> house.say(texts.get("end.saved", file.getFileName())),
                failure -> house.say(failure instanceof FileProblem ? failure.getMessage() : String.valueOf(failure)));
    }
}
