package dev.gradus.nn.layer;

import dev.gradus.nn.LayerType;
import java.util.List;
import java.util.Optional;

/** Every kind of layer, in the order of the palette. A new layer is its own file and one line here. */
public final class LayerCatalog {

    private static final List<LayerType<?>> ALL = List.of(
            Dense.TYPE,
            ActivationLayer.TYPE,
            PReLU.TYPE,
            Dropout.TYPE,
            SpatialDropout.TYPE,
            GaussianNoise.TYPE,
            BatchNorm.TYPE,
            LayerNorm.TYPE,
            GroupNorm.TYPE,
            Conv2D.TYPE,
            DepthwiseConv2D.TYPE,
            SeparableConv2D.TYPE,
            Conv2DTranspose.TYPE,
            Conv1D.TYPE,
            MaxPool2D.TYPE,
            AvgPool2D.TYPE,
            GlobalAvgPool.TYPE,
            GlobalMaxPool.TYPE,
            UpSampling2D.TYPE,
            ZeroPadding2D.TYPE,
            MaxPool1D.TYPE,
            AvgPool1D.TYPE,
            Embedding.TYPE,
            PositionEmbedding.TYPE,
            SimpleRnn.TYPE,
            Lstm.TYPE,
            Gru.TYPE,
            SelfAttention.TYPE,
            LastStep.TYPE,
            Flatten.TYPE,
            Reshape.TYPE,
            Permute.TYPE,
            Add.TYPE,
            Multiply.TYPE,
            Average.TYPE,
            Maximum.TYPE,
            Concat.TYPE,
            Input.TYPE,
            Output.TYPE);

    private LayerCatalog() {}

    public static List<LayerType<?>> all() {
        return ALL;
    }

    public static Optional<LayerType<?>> find(String id) {
        for (LayerType<?> type : ALL) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
