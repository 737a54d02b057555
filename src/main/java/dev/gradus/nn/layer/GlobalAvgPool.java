package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import java.util.List;

/**
 * The mean of each channel: [C, H, W] gives [C]; of a sequence the mean of each feature over all steps: [T, F] gives
 * [F].
 */
public record GlobalAvgPool() implements LayerSpec {

    public static final LayerType<GlobalAvgPool> TYPE = new LayerType<>("globalavgpool", "GlobalAvgPool",
            "global avg pool", LayerType.Category.IMAGES, LayerType.Arity.ONE, new GlobalAvgPool(), List.of(),
            new Doc("Replaces each channel of an image (or each feature of a sequence) by its mean: one number per "
                    + "channel, whatever the size.", "a_c = \\frac{1}{H W} \\sum_{i,j} x_{c,i,j}", "Lin et al. 2013"));

    @Override
    public LayerType<GlobalAvgPool> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(GlobalPool.of(inputs.get(0)).channels());
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        GlobalPool pool = GlobalPool.of(inputs.get(0));
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                Matrix input = pass.input(0);
                Matrix output = pass.output();
                for (int column = 0; column < output.columns; column++) {
                    int in = input.offset + column * input.stride;
                    int out = output.offset + column * output.stride;
                    for (int c = 0; c < pool.channels(); c++) {
                        double sum = 0;
                        int at = in + c * pool.begin();
                        for (int i = 0; i < pool.count(); i++, at += pool.apart()) {
                            sum += input.data[at];
                        }
                        output.data[out + c] = sum / pool.count();
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradInput = pass.gradInput(0);
                if (gradInput == null) {
                    return;
                }
                Matrix gradOutput = pass.gradOutput();
                for (int column = 0; column < gradOutput.columns; column++) {
                    int to = gradInput.offset + column * gradInput.stride;
                    int from = gradOutput.offset + column * gradOutput.stride;
                    for (int c = 0; c < pool.channels(); c++) {
                        double share = gradOutput.data[from + c] / pool.count();
                        int at = to + c * pool.begin();
                        for (int i = 0; i < pool.count(); i++, at += pool.apart()) {
                            gradInput.data[at] = share;
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.reshape(ops.divide(ops.sum(pool.channelByNumber(ops), 1), ops.constant(pool.count())), Shape.of(pool.channels()));
            }
        };
    }
}
