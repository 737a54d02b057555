package dev.gradus.nn;

import dev.gradus.math.Orthonormal;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills a new parameter. Fans follow PyTorch: for a weight {@code [out, in, ...]} fan-in is {@code in} times the
 * receptive field.
 *
 * @param scale of the kinds that have one: a standard deviation, a border, a value; 1 for the others
 */
public record Initializer(Kind kind, double scale) {

    /** The scale of a kind that has one until somebody says otherwise, as in Keras. */
    public static final double DEFAULT_SCALE = 0.05;

    public static final Initializer GLOROT_UNIFORM = of(Kind.GLOROT_UNIFORM);
    public static final Initializer GLOROT_NORMAL = of(Kind.GLOROT_NORMAL);
    public static final Initializer HE_UNIFORM = of(Kind.HE_UNIFORM);
    public static final Initializer HE_NORMAL = of(Kind.HE_NORMAL);
    public static final Initializer LECUN_UNIFORM = of(Kind.LECUN_UNIFORM);
    public static final Initializer LECUN_NORMAL = of(Kind.LECUN_NORMAL);
    public static final Initializer FAN_IN_UNIFORM = of(Kind.FAN_IN_UNIFORM);
    public static final Initializer ORTHOGONAL = of(Kind.ORTHOGONAL);
    public static final Initializer NORMAL = of(Kind.NORMAL);
    public static final Initializer UNIFORM = of(Kind.UNIFORM);
    public static final Initializer TRUNCATED_NORMAL = of(Kind.TRUNCATED_NORMAL);
    public static final Initializer CONSTANT = of(Kind.CONSTANT);
    public static final Initializer ZEROS = of(Kind.ZEROS);
    public static final Initializer ONES = of(Kind.ONES);

    private static final double SIGMAS = 2;

    /** The ways to fill a parameter. The ids stand in files. */
    public enum Kind {
        GLOROT_UNIFORM("glorot_uniform", "Glorot uniform",
                "U(±√(6/(fan in + fan out))); for tanh and sigmoid. Glorot & Bengio 2010."),
        GLOROT_NORMAL("glorot_normal", "Glorot normal", "N(0, 2/(fan in + fan out)). Glorot & Bengio 2010."),
        HE_UNIFORM("he_uniform", "He uniform", "U(±√(6/fan in)); for ReLU and its relatives. He et al. 2015."),
        HE_NORMAL("he_normal", "He normal", "N(0, 2/fan in); for ReLU and its relatives. He et al. 2015."),
        LECUN_UNIFORM("lecun_uniform", "LeCun uniform", "U(±√(3/fan in)). LeCun et al. 1998."),
        LECUN_NORMAL("lecun_normal", "LeCun normal", "N(0, 1/fan in); for SELU. LeCun et al. 1998."),
        FAN_IN_UNIFORM("fan_in_uniform", "Fan-in uniform", "U(±1/√(fan in)): what PyTorch's Linear starts with."),
        ORTHOGONAL("orthogonal", "Orthogonal",
                "Outputs that have nothing in common: W Wᵀ = 1, or Wᵀ W = 1 where there are more outputs than inputs. "
                        + "Saxe et al. 2014."),
        NORMAL("normal", "Normal", "N(0, scale²), whatever the fans."),
        UNIFORM("uniform", "Uniform", "U(±scale), whatever the fans."),
        TRUNCATED_NORMAL("truncated_normal", "Truncated normal",
                "N(0, scale²), drawn again beyond two scales; its deviation is 0.88 scales."),
        CONSTANT("constant", "Constant", "Every weight is the scale: every unit of a layer then learns the same."),
        ZEROS("zeros", "Zeros", "All zeros: every unit of a layer then learns the same."),
        ONES("ones", "Ones", "All ones.");

        private final String id;
        private final String label;
        private final String help;

        Kind(String id, String label, String help) {
            this.id = id;
            this.label = label;
            this.help = help;
        }
    }

    public Initializer {
        if (!scaled(kind)) {
            scale = 1;
        } else if (!Double.isFinite(scale)) {
            throw new IllegalArgumentException("The scale of an initialiser is a finite number. It was " + scale + ".");
        }
    }

    /** The ones a person may choose for weights, with their usual scale. */
    public static List<Initializer> forWeights() {
        return List.of(GLOROT_UNIFORM, GLOROT_NORMAL, HE_UNIFORM, HE_NORMAL, LECUN_UNIFORM, LECUN_NORMAL,
                FAN_IN_UNIFORM, ORTHOGONAL, NORMAL, UNIFORM, TRUNCATED_NORMAL, CONSTANT, ZEROS);
    }

    /** The one with this id and its usual scale. */
    public static Initializer of(String id) {
        return Stream.of(Kind.values()).filter(kind -> kind.id.equals(id)).findFirst().map(Initializer::of)
                .orElseThrow(() -> new IllegalArgumentException("Unknown initialiser “" + id + "”."));
    }

    /** Whether this is the id of an initialiser that has a scale. */
    public static boolean isScaled(String id) {
        return Stream.of(Kind.values()).anyMatch(kind -> kind.id.equals(id) && scaled(kind));
    }

    private static Initializer of(Kind kind) {
        return new Initializer(kind, DEFAULT_SCALE);
    }

    private static boolean scaled(Kind kind) {
        return switch (kind) {
            case NORMAL, UNIFORM, TRUNCATED_NORMAL, CONSTANT -> true;
            default -> false;
        };
    }

    public Initializer withScale(double value) {
        return new Initializer(kind, value);
    }

    public String id() {
        return kind.id;
    }

    public String label() {
        return kind.label;
    }

    public String help() {
        return kind.help;
    }

    /**
     * Writes {@code count} numbers from {@code offset}. An orthogonal weight is taken as {@code count / fanIn} rows of
     * {@code fanIn} numbers, one row per output.
     *
     * @param key the parameter's own random key: other parameters do not change these numbers
     */
    public void fill(double[] data, int offset, int count, int fanIn, int fanOut, long key) {
        int in = Math.max(1, fanIn);
        double both = (double) in + Math.max(1, fanOut);
        switch (kind) {
            case GLOROT_UNIFORM -> uniform(data, offset, count, Math.sqrt(6 / both), key);
            case GLOROT_NORMAL -> normal(data, offset, count, Math.sqrt(2 / both), key);
            case HE_UNIFORM -> uniform(data, offset, count, Math.sqrt(6.0 / in), key);
            case HE_NORMAL -> normal(data, offset, count, Math.sqrt(2.0 / in), key);
            case LECUN_UNIFORM -> uniform(data, offset, count, Math.sqrt(3.0 / in), key);
            case LECUN_NORMAL -> normal(data, offset, count, Math.sqrt(1.0 / in), key);
            case FAN_IN_UNIFORM -> uniform(data, offset, count, 1 / Math.sqrt(in), key);
            case ORTHOGONAL -> {
                normal(data, offset, count, 1, key);
                int columns = count % in == 0 ? in : count;
                Orthonormal.make(data, offset, count / columns, columns);
            }
            case NORMAL -> normal(data, offset, count, scale, key);
            case UNIFORM -> uniform(data, offset, count, scale, key);
            case TRUNCATED_NORMAL -> truncated(data, offset, count, scale, key);
            case CONSTANT -> Arrays.fill(data, offset, offset + count, scale);
            case ZEROS -> Arrays.fill(data, offset, offset + count, 0);
            case ONES -> Arrays.fill(data, offset, offset + count, 1);
        }
    }

    private static void uniform(double[] data, int offset, int count, double limit, long key) {
        for (int i = 0; i < count; i++) {
            data[offset + i] = limit * (2 * Randoms.uniform(key, i) - 1);
        }
    }

    private static void normal(double[] data, int offset, int count, double deviation, long key) {
        for (int i = 0; i < count; i++) {
            data[offset + i] = deviation * Randoms.normal(key, i);
        }
    }

    /** A number beyond the border is drawn again under a key of its own: its neighbours stay what they are. */
    private static void truncated(double[] data, int offset, int count, double deviation, long key) {
        for (int i = 0; i < count; i++) {
            double drawn = Randoms.normal(key, i);
            for (int again = 1; Math.abs(drawn) > SIGMAS; again++) {
                drawn = Randoms.normal(Randoms.key(key, again), i);
            }
            data[offset + i] = deviation * drawn;
        }
    }
}
