package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.profile.ValueCount;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Numbers as a histogram, words as the three most frequent with their shares; the selected part of each in full colour. */
final class HeadPicture extends Pane {

    static final double HEIGHT = 58;
    private static final double BARS = 38;
    private static final double LINE = 19;
    private static final int MOST_SHOWN = 3;
    private static final double OUT = 0.55;

    private final Canvas canvas = new Canvas(10, HEIGHT);
    private Optional<HeadFacts> facts = Optional.empty();
    private List<String> classes = List.of();
    private int[] selected = new int[0];
    private boolean out;
    private boolean numeric;
    private Palette palette;

    HeadPicture() {
        getChildren().add(canvas);
        setMinSize(20, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        widthProperty().addListener((property, before, now) -> draw());
    }

    /**
     * @param number  true for a column whose values are numbers, false where they are classes
     * @param classes of a target, whose colours its values have; none for other columns
     * @param chosen  rows that are selected, of {@code column}
     */
    void show(Optional<HeadFacts> newFacts, boolean number, List<String> newClasses, boolean leftOut, Column column, int[] chosen, Palette colours) {
        facts = newFacts;
        numeric = number;
        classes = newClasses;
        out = leftOut;
        palette = colours;
        selected = facts.map(each -> counted(each, column, chosen)).orElse(new int[0]);
        setAccessibleText(facts.map(each -> words(each, classes)).orElse(""));
        draw();
    }

    /** Numbers that are meant as numbers; those that are classes are counted by value. */
    private boolean numbers(HeadFacts facts) {
        return numeric && facts.bins().isPresent();
    }

    /** The rows of each bar that are selected; empty while none is. */
    private int[] counted(HeadFacts facts, Column column, int[] rows) {
        if (rows.length == 0) {
            return new int[0];
        }
        boolean bins = numbers(facts);
        int[] counts = new int[bins ? facts.bins().get().counts().length : facts.top().size()];
        for (int row : rows) {
            if (column.missing(row)) {
                continue;
            }
            if (bins) {
                int bin = facts.bins().get().of(column.number(row));
                if (bin >= 0) {
                    counts[bin]++;
                }
            } else {
                String text = column.text(row);
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += facts.top().get(i).value().equals(text) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private static List<ValueCount> shown(HeadFacts facts, List<String> classes) {
        List<ValueCount> values = facts.top();
        if (!classes.isEmpty() && facts.distinct() <= MOST_SHOWN) {
            values = values.stream().sorted(java.util.Comparator.comparingInt(value -> classes.indexOf(value.value()))).toList();
        }
        return values.subList(0, Math.min(MOST_SHOWN, values.size()));
    }

    private String words(HeadFacts facts, List<String> classes) {
        if (numbers(facts)) {
            return DataTexts.TEXTS.get("head.range", NumberText.brief(facts.bins().get().low()),
                    NumberText.brief(facts.bins().get().high()));
        }
        return facts.tellsApart() ? DataTexts.TEXTS.get("head.distinct", NumberText.whole(facts.distinct()))
                : String.join(", ", shown(facts, classes).stream().map(value -> Symbols.shown(value.value()) + " "
                        + NumberText.percent((double) value.count() / Math.max(1, facts.present()))).toList());
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        canvas.setWidth(Math.max(10, getWidth()));
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        if (facts.isEmpty() || palette == null || facts.get().present() == 0) {
            return;
        }
        if (numbers(facts.get())) {
            bars(g, facts.get().bins().get());
        } else if (facts.get().tellsApart()) {
            apart(g, facts.get());
        } else {
            values(g, facts.get());
        }
    }

    private Color weak(Color colour) {
        Color mixed = palette.get("bg").interpolate(colour, selected.length > 0 ? 0.3 : 0.7);
        return out ? palette.get("subtle").interpolate(mixed, OUT) : mixed;
    }

    private void bars(GraphicsContext g, HeadFacts.Bins bins) {
        double width = canvas.getWidth();
        int count = bins.counts().length;
        int most = 1;
        for (int each : bins.counts()) {
            most = Math.max(most, each);
        }
        Color colour = palette.classColour(1);
        double step = width / count;
        for (int i = 0; i < count; i++) {
            double x = Math.rint(i * step);
            double wide = Math.max(1, Math.rint((i + 1) * step) - x - 1);
            double tall = bins.counts()[i] == 0 ? 0 : Math.max(1.5, BARS * bins.counts()[i] / most);
            g.setFill(weak(colour));
            g.fillRect(x, BARS - tall, wide, tall);
            if (selected.length == count && selected[i] > 0) {
                double part = Math.max(1.5, BARS * selected[i] / most);
                g.setFill(colour);
                g.fillRect(x, BARS - part, wide, part);
            }
        }
        g.setFill(palette.get("border"));
        g.fillRect(0, BARS, width, 1);
        g.setFill(palette.get(out ? "faint" : "muted"));
        g.setFont(Fonts.mono(11));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(NumberText.brief(bins.low()), 0, BARS + 4, width / 2 - 2);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(NumberText.brief(bins.high()), width, BARS + 4, width / 2 - 2);
    }

    private void apart(GraphicsContext g, HeadFacts all) {
        g.setFill(palette.get(out ? "faint" : "muted"));
        g.setFont(Fonts.text(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(DataTexts.TEXTS.get("head.distinct", NumberText.whole(all.distinct())), 0, 4, canvas.getWidth());
        String second = all.distinct() == all.rows() ? DataTexts.TEXTS.get("head.every")
                : all.missing() > all.rows() / 2 ? DataTexts.TEXTS.get("head.in-rows", NumberText.whole(all.present()))
                : DataTexts.TEXTS.get("head.differ", Math.round(100.0 * all.distinct() / all.present()));
        g.fillText(second, 0, 22, canvas.getWidth());
    }

    private void values(GraphicsContext g, HeadFacts all) {
        double width = canvas.getWidth();
        double number = 36;
        List<ValueCount> values = shown(all, classes);
        for (int i = 0; i < values.size(); i++) {
            ValueCount value = values.get(i);
            double share = (double) value.count() / Math.max(1, all.present());
            int place = classes.indexOf(value.value());
            Color colour = palette.classColour(place >= 0 ? place : 1);
            double y = i * LINE;
            Color weak = palette.get("bg").interpolate(colour, 0.34);
            g.setFill(out ? palette.get("subtle").interpolate(weak, OUT) : weak);
            g.fillRect(0, y + 1, Math.max(2, (width - number) * share), LINE - 4);
            int at = all.top().indexOf(value);
            if (selected.length > at && at >= 0 && selected[at] > 0) {
                g.setFill(palette.get("bg").interpolate(colour, 0.75));
                g.fillRect(0, y + 1, Math.max(2, (width - number) * selected[at] / Math.max(1, all.present())), LINE - 4);
            }
            g.setFill(palette.get(out ? "faint" : "fg"));
            g.setFont(Fonts.text(12));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(cut(Symbols.shown(value.value()), width - number - 6), 4, y + LINE / 2 - 1);
            g.setFill(palette.get(out ? "faint" : "muted"));
            g.setFont(Fonts.mono(11));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(Math.round(100 * share) + "\u202f%", width, y + LINE / 2 - 1);
        }
    }

    private static String cut(String text, double width) {
        int most = Math.max(2, (int) (width / 6.6));
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
