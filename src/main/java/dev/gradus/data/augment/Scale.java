package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * Each feature times a factor that is normal about 1 (Um et al. 2017), as the network takes it: about the mean of a
 * standardised feature. Not for windows, whose answer would have to follow.
 */
final class Scale implements AugmentType {

    @Override
    public String id() {
        return "scale";
    }

    @Override
    public String name() {
        return "Scale";
    }

    @Override
    public String summary() {
        return "Makes the whole sequence larger or smaller.";
    }

    @Override
    public String when() {
        return "When the strength of a signal differs from one to the next; not when it is the answer.";
    }

    @Override
    public String typical() {
        return "0.05 to 0.2";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SEQUENCE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("deviation", "Strength", "Standard deviation of the factor about 1.", "", 0, 1, 0.1));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
        double deviation = values.of("deviation");
        int size = frame.size();
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                for (int channel = 0; channel < frame.channels() && deviation > 0; channel++) {
                    double factor = 1 + deviation * Randoms.normal(key, channel);
                    for (int i = offset + channel; i < offset + size; i += frame.channels()) {
                        numbers[i] *= factor;
                    }
                }
            }
        };
    }
}
