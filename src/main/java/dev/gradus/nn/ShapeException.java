package dev.gradus.nn;

/** A layer cannot take the shapes it is given. The message continues the layer's name: "needs a flat vector, but gets 2×3." */
public final class ShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The obvious remedy, where there is one. */
    public enum Remedy { NONE, INSERT_FLATTEN }

    private final String need;
    private final transient Remedy remedy;

    /**
     * @param need     what the layer needs: "a flat vector"
     * @param received what it gets: "16×24×24"
     * @param advice   what to do, a sentence, or empty
     */
    public ShapeException(String need, String received, String advice, Remedy remedy) {
        super("needs " + need + ", but gets " + received + "." + (advice.isEmpty() ? "" : " " + advice));
        this.need = need;
        this.remedy = remedy;
    }

    /** What the layer needs, for short messages. */
    public String need() {
        return need;
    }

    public Remedy remedy() {
        return remedy;
    }
}
