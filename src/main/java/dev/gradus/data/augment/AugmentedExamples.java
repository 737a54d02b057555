package dev.gradus.data.augment;

import dev.gradus.data.Examples;
import dev.gradus.data.TrainingExamples;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples as a plan changes them, differently in each epoch. All that is drawn follows from the seed, the epoch, the place
 * of the example and the augmentation; the same place always gives the same numbers, whatever was asked before. Has working
 * arrays: one thread at a time. Allocates nothing after construction.
 */
public final class AugmentedExamples implements TrainingExamples {

    private final Examples base;
    private final AugmentPlan plan;
    private final ExampleFrame frame;
    private final long key;
    private final int classes;
    private final List<Effect> effects;
    private final long[] parts;
    private final boolean mixes;
    private final Affine map = new Affine();
    private final Resampling resampling;
    private final Matrix other;
    private final Matrix answer;
    private long epochKey;

    /**
     * @param classes to predict one of; 0 where the target is labels or numbers
     * @throws IllegalArgumentException when the plan is for examples of another kind
     */
    public AugmentedExamples(Examples base, ExampleFrame frame, AugmentPlan plan, int classes, long seed) {
        this(base, frame, plan, classes, Randoms.key(seed, "augmentation"), 0);
    }

    private AugmentedExamples(Examples base, ExampleFrame frame, AugmentPlan plan, int classes, long key, long epochKey) {
        plan.misfit(frame.kind()).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        this.base = base;
        this.frame = frame;
        this.plan = plan;
        this.classes = classes;
        this.key = key;
        this.effects = plan.list().stream().map(each -> each.entry().effect(each::value, frame)).toList();
        this.parts = parts(plan);
        this.mixes = effects.stream().anyMatch(Effect::mixes);
        this.resampling = frame.kind() == Kind.IMAGE ? new Resampling(frame, plan.fill()) : null;
        this.other = Matrix.zeros(base.inputSize(), 1);
        this.answer = Matrix.zeros(base.targetSize(), 1);
        this.epochKey = Randoms.key(key, epochKey);
    }

    /** What sets the numbers of one augmentation apart from those of the others: its type, and which of that type it is. */
    private static long[] parts(AugmentPlan plan) {
        Map<String, Integer> met = new HashMap<>();
        return plan.list().stream()
                .mapToLong(each -> Randoms.key(met.merge(each.type(), 1, Integer::sum), each.type())).toArray();
    }

    @Override
    public void begin(long epoch) {
        if (base instanceof TrainingExamples changing) {
            changing.begin(epoch);
        }
        epochKey = Randoms.key(key, epoch);
    }

    @Override
    public int row(int example) {
        return base instanceof TrainingExamples changing ? changing.row(example) : example;
    }

    @Override
    public AugmentedExamples twin() {
        Examples own = base instanceof TrainingExamples changing ? changing.twin() : base;
        return new AugmentedExamples(own, frame, plan, classes, key, 0);
    }

    @Override
    public int count() {
        return base.count();
    }

    @Override
    public int inputSize() {
        return base.inputSize();
    }

    /** A share for each class where examples are mixed. */
    @Override
    public int targetSize() {
        return mixes && classes > 0 ? classes : base.targetSize();
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        base.copyInput(example, batch, column);
        int at = batch.offset + column * batch.stride;
        change(example, batch.data, at);
        double kept = kept(example);
        if (kept < 1) {
            int partner = partner(example);
            base.copyInput(partner, other, 0);
            change(partner, other.data, 0);
            for (int i = 0; i < other.rows; i++) {
                batch.data[at + i] = kept * batch.data[at + i] + (1 - kept) * other.data[i];
            }
        }
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        if (!mixes) {
            base.copyTarget(example, batch, column);
            return;
        }
        double kept = kept(example);
        int at = batch.offset + column * batch.stride;
        if (classes > 0) {
            java.util.Arrays.fill(batch.data, at, at + classes, 0);
            base.copyTarget(example, answer, 0);
            batch.data[at + (int) answer.data[0]] += kept;
            base.copyTarget(partner(example), answer, 0);
            batch.data[at + (int) answer.data[0]] += 1 - kept;
            return;
        }
        base.copyTarget(example, batch, column);
        base.copyTarget(partner(example), answer, 0);
        for (int i = 0; i < answer.rows; i++) {
            batch.data[at + i] = kept * batch.data[at + i] + (1 - kept) * answer.data[i];
        }
    }

    private void change(int example, double[] numbers, int offset) {
        long own = Randoms.key(epochKey, example);
        if (resampling != null) {
            move(own, numbers, offset);
        }
        for (int i = 0; i < parts.length; i++) {
            effects.get(i).change(numbers, offset, Randoms.key(own, parts[i]));
        }
    }

    private void move(long own, double[] numbers, int offset) {
        map.reset();
        resampling.clear();
        boolean moved = false;
        for (int i = 0; i < parts.length; i++) {
            long drawn = Randoms.key(own, parts[i]);
            effects.get(i).bend(map, drawn);
            moved |= effects.get(i).displace(resampling.across(), resampling.down(), drawn);
        }
        if (moved || !map.identity()) {
            resampling.run(map, numbers, offset);
        }
    }

    /** The share of itself that an example keeps in this epoch; 1 where nothing mixes. */
    double kept(int example) {
        double kept = 1;
        long own = Randoms.key(epochKey, example);
        for (int i = 0; i < parts.length && mixes; i++) {
            kept *= effects.get(i).kept(Randoms.key(own, parts[i]));
        }
        return kept;
    }

    /** The example that one is mixed with in this epoch. */
    int partner(int example) {
        return Randoms.below(Randoms.key(Randoms.key(epochKey, example), -1), 0, base.count());
    }
}
