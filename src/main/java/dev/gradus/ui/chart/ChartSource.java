package dev.gradus.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/** What a chart tile draws: one for each kind of chart. Window thread only. */
interface ChartSource {

    /**
     * @param plot   empty while there is nothing to draw
     * @param legend of the run in hand, with its values now
     * @param note   at the right of the header instead of a legend
     * @param spoken for screen readers
     */
    record Picture(Optional<Plot> plot, List<Entry> legend, String note, String empty, String spoken) {}

    /** @param value formatted */
    record Entry(String word, String value, Color colour, double width) {}

    /** "loss"; part of the ids of controls. */
    String id();

    String title();

    Options usual();

    boolean offersBatches();

    Picture picture(Options options);

    /** The numbers behind the chart, exactly: a line of heads, then run, curve, epoch, value. */
    String csv(Options options);
}
