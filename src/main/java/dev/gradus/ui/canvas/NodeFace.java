package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerType;
import dev.gradus.ui.theme.Fonts;

/**
 * Everything a node's card shows, as text and numbers.
 *
 * @param settings   second line; empty when the layer has none
 * @param shape      of the output; "?" while it is unknown
 * @param lastLine   parameters, or the loss of an Output, or what the node waits for; empty leaves a lower card
 * @param value      a changing number at the end of the last line; empty when there is none
 * @param note       why the node has a badge, in a few words; empty when all is well
 * @param gradient   L2 norm of the layer's gradient; NaN when nothing has flowed
 * @param learns     whether the card has a vital sign
 * @param spoken     for screen readers
 */
record NodeFace(NodeId id, String name, LayerType<?> type, String settings, String shape, String lastLine, String value,
        Status status, String note, boolean frozen, double gradient, boolean learns, String spoken) {

    enum Status { FINE, WARNING, PROBLEM, WAITING }

    static final double WIDTH = 128;
    static final double WIDEST = 200;
    static final double HEIGHT = 104;
    private static final double HEADER_SIDES = 50;
    private static final double SIDES = 28;
    private static final double SNOWFLAKE = 20;
    static final double LOW = 72;
    private static final double OPEN_WIDTH = 96;
    private static final double OPEN_HEADER_SIDES = 44;
    private static final double OPEN_SIDES = 22;

    boolean low() {
        return lastLine.isEmpty();
    }

    /** As wide as the widest line, within limits; beyond them lines end in an ellipsis. */
    double width() {
        double header = LineWidth.of(name, Fonts.semiBold(12.5)) + HEADER_SIDES + (frozen ? SNOWFLAKE : 0);
        double lines = Math.max(LineWidth.of(settings, Fonts.text(11)),
                Math.max(LineWidth.of(shape, Fonts.monoSemiBold(12)), LineWidth.of(lastLine, Fonts.text(11)))) + SIDES;
        return Math.max(WIDTH, Math.min(WIDEST, Math.ceil(Math.max(header, lines))));
    }

    /**
     * Of the open card.
     *
     * @param inner what its inside needs
     */
    double openWidth(double inner) {
        double header = LineWidth.of(name, Fonts.semiBold(12.5)) + OPEN_HEADER_SIDES + (frozen ? SNOWFLAKE : 0);
        double lines = Math.max(LineWidth.of(settings, Fonts.text(11)) + OPEN_HEADER_SIDES,
                low() ? 0 : LineWidth.of(lastLine, Fonts.text(11)) + OPEN_SIDES);
        return Math.ceil(Math.min(WIDEST, Math.max(Math.max(OPEN_WIDTH, inner), Math.max(header, lines))));
    }

    double height() {
        return low() ? LOW : HEIGHT;
    }
}
