package dev.gradus.data.generate;

import dev.gradus.data.Task;
import dev.gradus.math.Randoms;
import java.util.List;

/**
 * Do the brackets match? Round and square brackets and dots between them. Half of the sequences match; in the others one
 * bracket was turned into another one, so that counting the symbols is not enough for many of them.
 */
final class Brackets implements SequenceMaker {

    private static final List<String> ALPHABET = List.of("·", "(", ")", "[", "]");

    @Override
    public List<String> features() {
        return List.of("symbol");
    }

    @Override
    public List<String> alphabet() {
        return ALPHABET;
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public String target() {
        return "brackets";
    }

    @Override
    public List<String> classNames() {
        return List.of("matching", "not matching");
    }

    /** Noise is the chance that a pair of places holds dots instead of brackets. */
    @Override
    public double draw(long seed, double noise, int index, int steps, double[] values, int offset) {
        Chance chance = new Chance(Randoms.key(Randoms.key(seed, "brackets"), index));
        int[] open = new int[steps];
        int depth = 0;
        int opened = -1;
        for (int step = 0; step < steps; step++) {
            int left = steps - step;
            double choice = chance.between(0, 1);
            int symbol;
            if (depth > 0 && (depth >= left || choice < 0.45)) {
                symbol = open[--depth] + 1;
            } else if (depth + 2 <= left && (chance.between(0, 1) >= noise || opened < 0 && left == 2)) {
                symbol = 1 + 2 * chance.below(2);
                open[depth++] = symbol;
                opened = step;
            } else {
                symbol = 0;
            }
            values[offset + step] = symbol;
        }
        if (index % 2 == 1) {
            spoil(chance, steps, values, offset);
        }
        return index % 2;
    }

    /** Turns one bracket into any of the three others: then they cannot match. */
    private static void spoil(Chance chance, int steps, double[] values, int offset) {
        int place = chance.below(steps);
        while (values[offset + place] == 0) {
            place = (place + 1) % steps;
        }
        int now = (int) values[offset + place] - 1;
        values[offset + place] = 1 + (now + 1 + chance.below(3)) % 4;
    }
}
