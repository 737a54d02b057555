package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Multi-head self-attention (Vaswani et al. 2017, section 3.2), as PyTorch's MultiheadAttention with query, key and value
 * from one sequence. Each head h has d = D / heads features of its own and weighs all steps s against step t:
 *
 * <pre>
 * q, k, v = W_in x + b_in             P_h[t, s] = softmax over s of q_h[t] k_h[s] / √d
 * y_h[t] = sum over s of P_h[t, s] v_h[s]       a = W_out (y_1, ..., y_heads) + b_out
 * </pre>
 *
 * <p>Causal: s runs to t only, so no step sees what follows. Shapes: input and output {@code [T, D]}. Parameters with
 * PyTorch's names, layout and start: {@code in_proj_weight [3 D, D]} (rows q, k, v; Glorot uniform), {@code in_proj_bias
 * [3 D]} (0), {@code out_proj.weight [D, D]} (U(±1/√D)), {@code out_proj.bias [D]} (0).
 *
 * @param causal whether a step sees only itself and what came before
 * @param bias   whether the projections have biases
 */
public record SelfAttention(int heads, boolean causal, boolean bias) implements LayerSpec {

    private static final int MOST_HEADS = 256;

    public static final LayerType<SelfAttention> TYPE = new LayerType<>("attention", "Self-attention", "attention",
            LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new SelfAttention(2, false),
            List.of(new IntHyper<>("heads", "Heads",
                            "How many times the steps are compared, each head with its share of the features.",
                            Hyper.Effect.NEW_RUN, 1, MOST_HEADS, true, SelfAttention::heads, SelfAttention::withHeads),
                    new BoolHyper<>("causal", "Causal", "A step sees only itself and what came before.",
                            Hyper.Effect.NEW_RUN, SelfAttention::causal,
                            (layer, causal) -> new SelfAttention(layer.heads(), causal, layer.bias())),
                    new BoolHyper<>("bias", "Bias", "Whether the projections add numbers of their own.",
                            Hyper.Effect.NEW_RUN, SelfAttention::bias,
                            (layer, bias) -> new SelfAttention(layer.heads(), layer.causal(), bias))),
            new Doc("Lets every step of a sequence look at all others and take up what matters to it. Several heads look "
                    + "for different things.",
                    "a = W_o \\left[ \\mathrm{softmax}\\left( \\frac{Q_h K_h^T}{\\sqrt{d}} \\right) V_h \\right]_h + b_o, "
                            + "\\quad (Q, K, V) = W_i x + b_i", "Vaswani et al. 2017"));

    /** With biases. */
    public SelfAttention(int heads, boolean causal) {
        this(heads, causal, true);
    }

    @Override
    public LayerType<SelfAttention> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = SequenceShape.require(inputs.get(0));
        int width = input.dim(1);
        if (width % heads != 0) {
            String divisors = IntStream.rangeClosed(1, Math.min(width, MOST_HEADS)).filter(h -> width % h == 0)
                    .mapToObj(String::valueOf).collect(Collectors.joining(", "));
            throw new ShapeException("features that " + heads + " heads can share evenly", input.toString(),
                    "Set heads to one of " + divisors + ".", ShapeException.Remedy.NONE);
        }
        return input;
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int width = inputs.get(0).dim(1);
        List<ParameterSpec> specs = new ArrayList<>();
        int three = Math.multiplyExact(3, width);
        specs.add(ParameterSpec.weight("in_proj_weight", Shape.of(three, width), Optional.of(Initializer.GLOROT_UNIFORM), width, three));
        if (bias) {
            specs.add(ParameterSpec.plain("in_proj_bias", Shape.of(three), Initializer.ZEROS, width));
        }
        specs.add(ParameterSpec.weight("out_proj.weight", Shape.of(width, width), Optional.of(Initializer.FAN_IN_UNIFORM), width, width));
        if (bias) {
            specs.add(ParameterSpec.plain("out_proj.bias", Shape.of(width), Initializer.ZEROS, width));
        }
        return specs;
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new SelfAttentionLayer(this, inputs.get(0), parameters);
    }

    @Override
    public String summary() {
        return heads + (heads == 1 ? " head" : " heads") + (causal ? " · causal" : "");
    }

    public SelfAttention withHeads(int count) {
        return new SelfAttention(count, causal, bias);
    }
}
