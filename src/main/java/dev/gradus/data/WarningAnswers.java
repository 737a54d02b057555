package dev.gradus.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody answered to warnings about the data, so that nobody asks again.
 *
 * @param kept            the {@link dev.gradus.data.profile.Warning#id ids} of warnings that are settled
 * @param twinsInTraining rows that equal a training row in everything that is used are training rows too, whatever part
 *                        the split gave them
 */
public record WarningAnswers(List<String> kept, boolean twinsInTraining) {

    public static final WarningAnswers NONE = new WarningAnswers(List.of(), false);

    public WarningAnswers {
        kept = List.copyOf(kept);
    }

    public WarningAnswers keeping(String id) {
        if (kept.contains(id)) {
            return this;
        }
        List<String> more = new ArrayList<>(kept);
        more.add(id);
        return new WarningAnswers(more, twinsInTraining);
    }

    public WarningAnswers withTwinsInTraining(boolean value) {
        return new WarningAnswers(kept, value);
    }
}
