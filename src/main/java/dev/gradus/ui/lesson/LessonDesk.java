package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonResult;
import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.edit.lesson.Prediction;
import dev.gradus.edit.lesson.Quantity;
import dev.gradus.edit.lesson.Situation;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Duration;

/** The lesson that is being played: which step, what was predicted, what is still missing. Window thread only. */
public final class LessonDesk {

    private static final Duration BETWEEN_CHECKS = Duration.millis(200);

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final ConditionWords words = new ConditionWords();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final PauseTransition soon = new PauseTransition(BETWEEN_CHECKS);
    private final Set<String> fired = new HashSet<>();
    private Optional<Lesson> lesson = Optional.empty();
    private List<StepState> states = List.of();
    private int at;
    private int runsThen;
    private Instant started = Instant.EPOCH;
    private Optional<Instant> finished = Optional.empty();

    public LessonDesk(Workbench workbench, TrainingDesk desk, Actions actions) {
        this.workbench = workbench;
        this.desk = desk;
        soon.setOnFinished(event -> check());
        workbench.revisionProperty().addListener((property, before, now) -> checkSoon());
        workbench.selectionProperty().addListener((property, before, now) -> checkSoon());
        desk.newsProperty().addListener((property, before, now) -> checkSoon());
        desk.stateProperty().addListener((property, before, now) -> checkSoon());
        actions.onFired(id -> {
            if (lesson.isPresent()) {
                fired.add(id);
                checkSoon();
            }
        });
    }

    /** Grows whenever the panel should look again. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public Optional<Lesson> lesson() {
        return lesson;
    }

    /** Which step is shown, from 0; the number of steps when the lesson is over. */
    public int at() {
        return at;
    }

    public boolean over() {
        return lesson.isPresent() && at == states.size();
    }

    List<StepState> states() {
        return states;
    }

    StepState state() {
        return states.get(at);
    }

    public Optional<LessonStep> step() {
        return lesson.isPresent() && !over() ? Optional.of(state().step()) : Optional.empty();
    }

    /** True when the step is done, so that Next is the way on. */
    public boolean done() {
        return state().done();
    }

    /** Those conditions of the step that do not hold yet; none once they held together. */
    public List<Condition> missing() {
        return state().done() ? List.of() : state().step().missing(situation());
    }

    /** Begins; the project of the lesson is open already. */
    public void start(Lesson newLesson) {
        lesson = Optional.of(newLesson);
        states = newLesson.steps().stream().map(StepState::new).toList();
        started = Instant.now();
        finished = Optional.empty();
        at = 0;
        enter();
    }

    /** Ends it where it stands. */
    public void leave() {
        if (lesson.isPresent() && !over()) {
            state().left(System.nanoTime());
        }
        lesson = Optional.empty();
        tell();
    }

    public void next() {
        if (!over()) {
            state().left(System.nanoTime());
            at++;
            enter();
        }
    }

    public void back() {
        if (at > 0) {
            if (!over()) {
                state().left(System.nanoTime());
            }
            at--;
            enter();
        }
    }

    private void enter() {
        fired.clear();
        runsThen = desk.runs().size();
        if (over()) {
            finished = Optional.of(Instant.now());
            tell();
            return;
        }
        state().shown(System.nanoTime());
        check();
        tell();
    }

    public void choose(int option) {
        Prediction.Choice asked = (Prediction.Choice) state().step().predict().orElseThrow();
        state().choose(option, asked.options().get(option));
        predicted();
    }

    public void say(double number) {
        Prediction.Amount asked = (Prediction.Amount) state().step().predict().orElseThrow();
        state().say(number, words.number(number) + " " + asked.unit());
        predicted();
    }

    public void drawn(String description) {
        state().drawn(description);
        predicted();
    }

    /** What ran while the question stood open does not count. */
    private void predicted() {
        fired.clear();
        runsThen = desk.runs().size();
        check();
        tell();
    }

    public void hint() {
        state().hint();
        tell();
    }

    /** What the conditions look at now. */
    public Situation situation() {
        Situation now = Situations.of(workbench, desk, runsThen, fired);
        return now;
    }

    private void checkSoon() {
        if (lesson.isPresent() && soon.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    /** Looks whether the step is done; once done it stays so. */
    private void check() {
        if (lesson.isEmpty() || over()) {
            return;
        }
        StepState state = state();
        state.attempts(desk.runs().size() - runsThen);
        if (!state.done() && state.open() && state.step().missing(situation()).isEmpty()) {
            state.finish();
            compare(state);
        }
        tell();
    }

    /** What a prediction is held against. */
    private void compare(StepState state) {
        state.step().predict().ifPresent(asked -> {
            if (asked instanceof Prediction.Choice choice) {
                choice.right().ifPresent(right -> state.actually(choice.options().get(right)));
            } else if (asked instanceof Prediction.Amount amount) {
                OptionalDouble actual = amount.actual(situation());
                actual.ifPresent(value -> state.actually(words.number(value) + " " + amount.unit()));
            }
        });
    }

    private void tell() {
        changes.set(changes.get() + 1);
    }

    /** For the teacher. */
    public LessonResult result(String pupil) {
        Lesson played = lesson.orElseThrow();
        List<LessonResult.Step> steps = new ArrayList<>();
        states.stream().filter(StepState::visited).forEach(state -> steps.add(state.result()));
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Quantity quantity : Quantity.values()) {
            double value = quantity.of(situation());
            if (Double.isFinite(value)) {
                figures.put(quantity.id(), value);
            }
        }
        return new LessonResult(played.id(), played.title(), pupil, started, finished, steps, figures);
    }
}
