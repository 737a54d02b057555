package dev.gradus.ui.model;

import dev.gradus.graph.Network;

/**
 * Values to show in the place of those that are: of an earlier step, or of a place that nobody has trained to.
 *
 * @param values laid out like {@link Network#values()}
 * @param state  laid out like {@link Network#state()}
 * @param epoch  place on the axis of the charts
 * @param step   steps taken until then
 */
public record Look(double[] values, double[] state, double epoch, long step) {

    boolean fits(Network network) {
        return values.length == network.values().length && state.length == network.state().length;
    }

    void copyTo(Network network) {
        System.arraycopy(values, 0, network.values(), 0, values.length);
        System.arraycopy(state, 0, network.state(), 0, state.length);
    }
}
