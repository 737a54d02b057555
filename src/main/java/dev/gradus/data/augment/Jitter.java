package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** x + n, n normal for each number by itself (Um et al. 2017). */
final class Jitter implements AugmentType {

    @Override
    public String id() {
        return "jitter";
    }

    @Override
    public String name() {
        return "Jitter";
    }

    @Override
    public String summary() {
        return "Adds a little chance to every step.";
    }

    @Override
    public String when() {
        return "When the measuring is noisy.";
    }

    @Override
    public String typical() {
        return "0.02 to 0.1";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SEQUENCE, Kind.WINDOW);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("deviation", "Strength", "Standard deviation, in deviations of the feature.", "", 0, 1, 0.05));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
        double deviation = values.of("deviation");
        int size = frame.size();
        double[] scale = new double[frame.channels()];
        for (int i = 0; i < scale.length && deviation > 0; i++) {
            scale[i] = deviation * frame.statistics().spread()[i];
        }
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                for (int i = 0; i < size && deviation > 0; i++) {
                    numbers[offset + i] += scale[frame.channelOf(i)] * Randoms.normal(key, i);
                }
            }
        };
    }
}
