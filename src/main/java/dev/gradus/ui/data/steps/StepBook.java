package dev.gradus.ui.data.steps;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Table;
import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepReport;
import dev.gradus.ui.model.Background;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the steps do with the data, found out in the background. The last answers are kept, so that undo and redo show theirs
 * at once.
 */
final class StepBook {

    private static final int MOST_KEPT = 12;

    /** What an answer is for. */
    private record Question(DataSetup setup, Table table) {}

    /** @param trouble why there is no chain; empty when there is one */
    record Answer(Optional<FittedChain> chain, String trouble) {}

    private final Background background;
    private final Runnable told;
    private final Map<Question, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private Optional<Question> asked = Optional.empty();
    private Optional<FittedChain> last = Optional.empty();

    /** @param told when an answer has come */
    StepBook(Background background, Runnable told) {
        this.background = background;
        this.told = told;
    }

    /** The answer for this setup; empty while it is being found. */
    Optional<Answer> of(DataSetup setup, Table table) {
        Question question = new Question(setup, table);
        Optional<Answer> known = Optional.ofNullable(answers.get(question));
        if (known.isEmpty() && !asked.equals(Optional.of(question))) {
            asked = Optional.of(question);
            DataLoader loader = new DataLoader();
            background.run(() -> loader.chain(setup, table), chain -> answered(question, new Answer(Optional.of(chain), "")),
                    failure -> answered(question, new Answer(Optional.empty(),
                            failure instanceof DataException ? failure.getMessage() : String.valueOf(failure))));
        }
        known.flatMap(Answer::chain).ifPresent(chain -> last = Optional.of(chain));
        return known;
    }

    /** What an equal step did last time, to be shown until it is known what it does now. */
    Optional<StepReport> before(Step step) {
        return last.flatMap(chain -> chain.reports().stream().filter(report -> !report.implied() && report.step().equals(step))
                .findFirst());
    }

    private void answered(Question question, Answer answer) {
        answers.put(question, answer);
        if (asked.equals(Optional.of(question))) {
            asked = Optional.empty();
            told.run();
        }
    }
}
