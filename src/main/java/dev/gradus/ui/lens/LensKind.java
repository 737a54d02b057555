package dev.gradus.ui.lens;

import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.function.Function;

/** Which body suits a layer. */
enum LensKind {

    EXAMPLE(false, ExampleBody::new),
    ANSWER(false, AnswerBody::new),
    ATTENTION(false, AttentionBody::new),
    STEPS(true, StepsBody::new),
    MAPS(true, MapsBody::new),
    VALUES(true, ValuesBody::new);

    private final boolean gradients;
    private final Function<LensContext, LensBody> maker;

    LensKind(boolean gradients, Function<LensContext, LensBody> maker) {
        this.gradients = gradients;
        this.maker = maker;
    }

    static LensKind of(LayerSight layer) {
        if (layer.layer() instanceof Input) {
            return EXAMPLE;
        }
        if (layer.layer() instanceof Output) {
            return ANSWER;
        }
        boolean weighs = layer.inner().stream().anyMatch(inner -> inner.shape().rank() == 3);
        boolean walks = !layer.inner().isEmpty() && !weighs;
        int rank = layer.shape().rank();
        return weighs ? ATTENTION : walks ? STEPS : rank == 3 || layer.filters().isPresent() ? MAPS : rank == 2 ? STEPS : VALUES;
    }

    /** True where the lens can show gradients in place of activations. */
    boolean gradients() {
        return gradients;
    }

    LensBody body(LensContext context) {
        return maker.apply(context);
    }
}
