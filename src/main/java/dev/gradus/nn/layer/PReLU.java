package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/**
 * ReLU whose slope below zero is learned: a = max(x, 0) + w min(x, 0) (He et al. 2015). The slope starts at 0.25 and
 * penalties leave it alone; at 0 the derivative is w, as in PyTorch.
 *
 * <p>Required: whether each channel has a slope of its own. Channels: the features of a vector or a sequence, the first
 * axis of an image. Shapes: weight [1] or [C].
 */
public record PReLU(boolean perChannel) implements LayerSpec {

    public static final LayerType<PReLU> TYPE = new LayerType<>("prelu", "PReLU", "prelu", LayerType.Category.CORE,
            LayerType.Arity.ONE, new PReLU(false),
            List.of(new BoolHyper<>("perChannel", "Slope per channel", "Whether each channel learns a slope of its own.",
                    Hyper.Effect.NEW_RUN, PReLU::perChannel, (prelu, each) -> new PReLU(each))),
            new Doc("A ReLU that learns how much to let through below zero.",
                    "a = \\max(x, 0) + w \\min(x, 0)", "He et al. 2015"));

    @Override
    public LayerType<PReLU> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    private Channels channels(Shape input) {
        return perChannel ? Channels.of(input) : new Channels(input, 0, 1, input.size());
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return List.of(ParameterSpec.plain("weight", Shape.of(channels(inputs.get(0)).count()),
                Initializer.CONSTANT.withScale(0.25), 1));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Channels channels = channels(inputs.get(0));
        int inner = channels.inner();
        Parameter weight = parameters.get(0);
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                Matrix input = pass.input(0);
                Matrix output = pass.output();
                Matrix slope = weight.values();
                for (int column = 0; column < input.columns; column++) {
                    int in = input.offset + column * input.stride;
                    int out = output.offset + column * output.stride;
                    for (int start = 0, c = 0; start < input.rows; start += inner, c = channels.next(c)) {
                        double w = slope.data[slope.offset + c];
                        for (int i = start; i < start + inner; i++) {
                            double x = input.data[in + i];
                            output.data[out + i] = Math.max(x, 0) + w * Math.min(x, 0);
                        }
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix input = pass.input(0);
                Matrix gradOutput = pass.gradOutput();
                Matrix gradSlope = pass.gradient(weight);
                Matrix gradInput = pass.gradInput(0);
                if (gradSlope != null) {
                    gradSlope.fill(0);
                }
                for (int column = 0; column < input.columns; column++) {
                    int in = input.offset + column * input.stride;
                    int from = gradOutput.offset + column * gradOutput.stride;
                    for (int start = 0, c = 0; start < input.rows; start += inner, c = channels.next(c)) {
                        if (gradSlope != null) {
                            double sum = 0;
                            for (int i = start; i < start + inner; i++) {
                                sum += gradOutput.data[from + i] * Math.min(input.data[in + i], 0);
                            }
                            gradSlope.data[gradSlope.offset + c] += sum;
                        }
                        if (gradInput != null) {
                            int to = gradInput.offset + column * gradInput.stride;
                            double w = weight.values().data[weight.values().offset + c];
                            for (int i = start; i < start + inner; i++) {
                                gradInput.data[to + i] = (input.data[in + i] > 0 ? 1 : w) * gradOutput.data[from + i];
                            }
                        }
                    }
                }
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return new PReLUExplanation(new PassNumbers(pass, inputs, inputs.get(0)), channels, weight).of(of);
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value zero = ops.constant(0);
                Ops.Value slope = perChannel ? channels.spread(ops, ops.parameter(weight)) : ops.parameter(weight);
                return ops.add(ops.maximum(ops.input(0), zero), ops.multiply(slope, ops.minimum(ops.input(0), zero)));
            }
        };
    }

    @Override
    public String summary() {
        return perChannel ? "per channel" : "";
    }
}
