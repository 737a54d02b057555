package dev.gradus.train;

import dev.gradus.nn.explain.Spot;
import java.util.Objects;

/**
 * A place in a recorded step where a number stands.
 *
 * @param layer among the layers of the network, {@link #LOSS} or {@link #OPTIMIZER}
 * @param spot  as that layer, the loss or the optimiser calls it
 */
public record Place(int layer, Spot spot) {

    public static final int LOSS = -1;
    public static final int OPTIMIZER = -2;

    public Place {
        Objects.requireNonNull(spot);
    }

    public static Place loss(Spot spot) {
        return new Place(LOSS, spot);
    }

    public static Place optimizer(Spot spot) {
        return new Place(OPTIMIZER, spot);
    }
}
