package dev.gradus.data.generate;

import dev.gradus.data.Task;
import dev.gradus.math.Randoms;
import java.util.List;

/**
 * The adding problem (S. Hochreiter, J. Schmidhuber: <i>Long short-term memory</i>, 1997, section 5.4): every step brings a
 * number of 0 to 1 and a mark; two steps are marked, one in the first half and one in the second, and the answer is the sum
 * of their numbers. A network that ignores the marks has a mean squared error of 1/6.
 */
final class AddingProblem implements SequenceMaker {

    @Override
    public List<String> features() {
        return List.of("number", "mark");
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public String target() {
        return "sum";
    }

    @Override
    public List<String> classNames() {
        return List.of();
    }

    @Override
    public double draw(long seed, double noise, int index, int steps, double[] values, int offset) {
        Chance chance = new Chance(Randoms.key(Randoms.key(seed, "adding"), index));
        int half = steps / 2;
        int first = chance.below(half);
        int second = half + chance.below(steps - half);
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            boolean marked = step == first || step == second;
            double number = chance.between(0, 1);
            values[offset + 2 * step] = number;
            values[offset + 2 * step + 1] = marked ? 1 : 0;
            sum += marked ? number : 0;
        }
        return sum + chance.normal(noise);
    }
}
