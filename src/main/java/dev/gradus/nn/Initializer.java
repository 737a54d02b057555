package dev.gradus.nn;

import dev.gradus.math.Randoms;
import java.util.List;

/**
 * Fills a new parameter. Fans follow PyTorch: for a weight {@code [out, in, ...]} fan-in is {@code in} times the
 * receptive field.
 */
public enum Initializer {
    GLOROT_UNIFORM("glorot_uniform", "Glorot uniform", "U(±√(6/(fan in + fan out))); for tanh and sigmoid. Glorot & Bengio 2010."),
    GLOROT_NORMAL("glorot_normal", "Glorot normal", "N(0, 2/(fan in + fan out)). Glorot & Bengio 2010."),
    HE_UNIFORM("he_uniform", "He uniform", "U(±√(6/fan in)); for ReLU and its relatives. He et al. 2015."),
    HE_NORMAL("he_normal", "He normal", "N(0, 2/fan in); for ReLU and its relatives. He et al. 2015."),
    LECUN_UNIFORM("lecun_uniform", "LeCun uniform", "U(±√(3/fan in)). LeCun et al. 1998."),
    LECUN_NORMAL("lecun_normal", "LeCun normal", "N(0, 1/fan in); for SELU. LeCun et al. 1998."),
    FAN_IN_UNIFORM("fan_in_uniform", "Fan-in uniform", "U(±1/√(fan in)): what PyTorch's Linear starts with."),
    ZEROS("zeros", "Zeros", "All zeros: every unit of a layer then learns the same."),
    ONES("ones", "Ones", "All ones."),
    QUARTERS("quarters", "Quarters", "All 0.25: the slope that PReLU starts with.");

    private final String id;
    private final String label;
    private final String help;

    Initializer(String id, String label, String help) {
        this.id = id;
        this.label = label;
        this.help = help;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }

    /** The ones a person may choose for weights. */
    public static List<Initializer> forWeights() {
        return List.of(GLOROT_UNIFORM, GLOROT_NORMAL, HE_UNIFORM, HE_NORMAL, LECUN_UNIFORM, LECUN_NORMAL,
                FAN_IN_UNIFORM, ZEROS);
    }

    public static Initializer of(String id) {
        for (Initializer initializer : values()) {
            if (initializer.id.equals(id)) {
                return initializer;
            }
        }
        throw new IllegalArgumentException("Unknown initialiser “" + id + "”.");
    }

    /**
     * Writes {@code count} numbers from {@code offset}.
     *
     * @param key the parameter's own random key: other parameters do not change these numbers
     */
    public void fill(double[] data, int offset, int count, int fanIn, int fanOut, long key) {
        double in = Math.max(1, fanIn);
        double out = Math.max(1, fanOut);
        switch (this) {
            case GLOROT_UNIFORM -> uniform(data, offset, count, Math.sqrt(6 / (in + out)), key);
            case GLOROT_NORMAL -> normal(data, offset, count, Math.sqrt(2 / (in + out)), key);
            case HE_UNIFORM -> uniform(data, offset, count, Math.sqrt(6 / in), key);
            case HE_NORMAL -> normal(data, offset, count, Math.sqrt(2 / in), key);
            case LECUN_UNIFORM -> uniform(data, offset, count, Math.sqrt(3 / in), key);
            case LECUN_NORMAL -> normal(data, offset, count, Math.sqrt(1 / in), key);
            case FAN_IN_UNIFORM -> uniform(data, offset, count, 1 / Math.sqrt(in), key);
            case ZEROS -> java.util.Arrays.fill(data, offset, offset + count, 0);
            case ONES -> java.util.Arrays.fill(data, offset, offset + count, 1);
            case QUARTERS -> java.util.Arrays.fill(data, offset, offset + count, 0.25);
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
}
