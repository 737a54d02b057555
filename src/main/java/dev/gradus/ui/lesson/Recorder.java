package dev.gradus.ui.lesson;

import dev.gradus.edit.Document;
import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonStart;
import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.io.FileKind;
import dev.gradus.io.FileProblem;
import dev.gradus.io.LessonFile;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a lesson of what a teacher does: each change, each training and each action becomes a step, to which text is
 * added. The project as it was at the beginning stands in the lesson.
 */
public final class Recorder {

    /** What belongs to the recording itself, or says nothing of a lesson. */
    private static final Set<String> SILENT = Set.of("learn.record", "learn.lessons", "learn.openLesson", "learn.leave",
            "learn.locks", "help.what", "help.point", "view.search", "edit.undo", "edit.redo", "train.toggle",
            "train.batch", "train.epoch", "train.stop", "file.save", "file.saveAs", "view.nextRegion", "view.previousRegion");

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final House house;
    private final Actions actions;
    private final RecorderPanel panel;
    private final Texts texts = Texts.of("lesson");
    private final List<LessonStep> steps = new ArrayList<>();
    private Optional<Document> start = Optional.empty();
    private Document before = Document.EMPTY;

    Recorder(Workbench workbench, TrainingDesk desk, Actions actions, House house) {
        this.workbench = workbench;
        this.desk = desk;
        this.actions = actions;
        this.house = house;
        panel = new RecorderPanel(this);
        workbench.revisionProperty().addListener((property, was, now) -> changed());
        desk.stateProperty().addListener((property, was, now) -> trained(was, now));
        actions.onFired(this::fired);
    }

    /** Begins anew with the project that is open. */
    public void begin() {
        start = Optional.of(workbench.document());
        before = workbench.document();
        steps.clear();
        house.beside(Optional.of(panel));
        panel.show();
    }

    public boolean recording() {
        return start.isPresent();
    }

    /** Without a lesson. */
    public void stop() {
        start = Optional.empty();
        house.beside(Optional.empty());
    }

    public List<LessonStep> steps() {
        return List.copyOf(steps);
    }

    void change(int at, LessonStep step) {
        steps.set(at, step);
    }

    void remove(int at) {
        steps.remove(at);
        panel.show();
    }

    private void add(LessonStep step) {
        steps.add(step);
        panel.show();
    }

    private void fired(String id) {
        if (recording() && !SILENT.contains(id) && workbench.document().equals(before)) {
            String label = actions.find(id).map(Action::label).map(each -> each.getValue().replace("…", "")).orElse(id);
            add(LessonStep.reading(label, "").withTask(texts.get("record.action", label)).withLight(List.of(id))
                    .withDone(List.of(new Condition.Fired(id, Optional.empty()))));
        }
    }

    private void changed() {
        if (!recording()) {
            return;
        }
        Document now = workbench.document();
        List<Condition> wanted = DocumentChange.conditions(before, now);
        boolean training = now.withCheckpoint(before.checkpoint()).equals(before);
        if (!training && !wanted.isEmpty()) {
            String label = workbench.undoLabelProperty().get();
            LessonStep step = LessonStep.reading(sentence(label), "").withTask(texts.get("record.edit", sentence(label)))
                    .withDone(wanted);
            boolean same = !steps.isEmpty() && steps.get(steps.size() - 1).title().equals(step.title());
            if (same) {
                steps.set(steps.size() - 1, steps.get(steps.size() - 1).withDone(wanted)); // a slider that goes on moving
                panel.show();
            } else {
                add(step);
            }
        }
        before = now;
    }

    private static String sentence(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private void trained(RunState was, RunState now) {
        if (recording() && was.live() && !now.live()) {
            int epochs = desk.currentRun().map(run -> run.epochs().size()).orElse(0);
            boolean goesOn = !steps.isEmpty() && steps.get(steps.size() - 1).title().equals(texts.get("record.train.title"));
            if (epochs > 0 && goesOn) {
                steps.remove(steps.size() - 1); // one step, however often it was paused
            }
            if (epochs > 0) {
                add(LessonStep.reading(texts.get("record.train.title"), "").withLight(List.of("train.toggle"))
                        .withTask(texts.get("record.train", epochs))
                        .withDone(List.of(new Condition.Epochs(dev.gradus.edit.lesson.Range.atLeast(epochs), Optional.empty()))));
            }
        }
    }

    /** The lesson as it stands. */
    public Lesson lesson(String title) {
        String name = title.isBlank() ? texts.get("record.untitled") : title.strip();
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new Lesson(id.isEmpty() ? "lesson" : id.substring(0, Math.min(60, id.length())), name, "", 10,
                Optional.empty(), new LessonStart.OfProject(start.orElseThrow()), List.of(), List.of(), steps);
    }

    void save(String title) {
        if (steps.isEmpty()) {
            house.say(texts.get("record.nothing"));
            return;
        }
        Lesson lesson = lesson(title);
        house.chooseToWrite(texts.get("record.save"), lesson.id(), FileKind.LESSON.suffix()).ifPresent(file ->
                write(file, lesson));
    }

    private void write(Path file, Lesson lesson) {
        try {
            LessonFile.write(file, lesson);
            house.say(texts.get("record.saved", file.getFileName()));
            stop();
        } catch (FileProblem problem) {
            house.say(problem.getMessage());
        }
    }
}
