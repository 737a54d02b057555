package dev.gradus.ui.data;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** How often each class occurs in each part; for numbers, between what bounds they lie. */
final class BalanceView extends VBox {

    /** Classes that are listed by name. */
    private static final int MOST_NAMED = 10;

    private final DataBench bench;
    private final ThemeModel theme;

    BalanceView(DataBench bench, ThemeModel theme) {
        super(6);
        this.bench = bench;
        this.theme = theme;
        setId("data-balance");
        theme.themeProperty().addListener((property, before, now) -> update());
    }

    void update() {
        getChildren().clear();
        bench.reading().ifPresent(reading -> reading.prepared().ifPresent(prepared ->
                show(prepared, reading.shares().orElseThrow())));
    }

    private void show(PreparedData data, Shares shares) {
        Label title = new Label(DataTexts.TEXTS.get(data.task() == Task.REGRESSION ? "balance.target" : "balance"));
        title.getStyleClass().add("panel-title");
        getChildren().add(title);
        String target = String.join(", ", data.targetNames());
        if (data.task() == Task.REGRESSION) {
            getChildren().add(sentence(DataTexts.TEXTS.get("balance.numbers", target, NumberText.three(shares.least()),
                    NumberText.three(shares.most()), NumberText.three(shares.mean()))));
        } else {
            for (Part part : new Part[] {Part.TRAINING, Part.VALIDATION, Part.TEST}) {
                getChildren().add(bar(part, shares.counts().get(part), shares));
            }
            names(shares, data.task() == Task.CLASSIFICATION);
        }
        getChildren().add(sentence(data.inputShape().rank() > 1
                ? DataTexts.TEXTS.get("balance.shape", data.inputShape().toString(), NumberText.whole(data.inputShape().size()))
                : DataTexts.TEXTS.get("balance.input", NumberText.whole(data.inputShape().size()))));
    }

    private HBox bar(Part part, int[] counts, Shares shares) {
        String name = DataTexts.TEXTS.get("part." + part.name().toLowerCase(Locale.ROOT));
        Label label = new Label(name);
        label.getStyleClass().add("small");
        label.setMinWidth(72);
        Bar bar = new Bar(counts);
        bar.setAccessibleText(name + " " + Arrays.toString(counts));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(8, label, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void names(Shares shares, boolean exclusive) {
        int all = 0;
        int most = 0;
        for (int i = 0; i < shares.names().size(); i++) {
            all += shares.total(i);
            most = shares.total(i) > shares.total(most) ? i : most;
        }
        // All of them in their order, or the most frequent where there are too many.
        IntStream places = IntStream.range(0, shares.names().size());
        int[] named = shares.names().size() <= MOST_NAMED ? places.toArray()
                : places.boxed().sorted(Comparator.comparingInt(i -> -shares.total(i))).limit(MOST_NAMED)
                        .mapToInt(Integer::intValue).toArray();
        for (int i : named) {
            Circle mark = new Circle(4, theme.palette().classColour(i));
            Label name = new Label(Symbols.shown(shares.names().get(i)));
            name.getStyleClass().add("small");
            Label count = new Label(exclusive ? DataTexts.TEXTS.get("balance.class", NumberText.whole(shares.total(i)),
                    NumberText.percent((double) shares.total(i) / all)) : NumberText.whole(shares.total(i)));
            count.getStyleClass().addAll("small", "mono");
            count.setMinWidth(USE_PREF_SIZE);
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox line = new HBox(8, mark, name, between, count);
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(line);
        }
        if (shares.names().size() > MOST_NAMED) {
            getChildren().add(sentence(DataTexts.TEXTS.get("balance.more", shares.names().size() - MOST_NAMED)));
        }
        if (exclusive) {
            getChildren().add(sentence(DataTexts.TEXTS.get("balance.always", Symbols.shown(shares.names().get(most)),
                    NumberText.percent((double) shares.total(most) / all))));
        }
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** One piece for each class, as wide as its share of the part. */
    private final class Bar extends Region {

        private final int[] counts;

        Bar(int[] counts) {
            this.counts = counts;
            setMinHeight(14);
            setPrefHeight(14);
            for (int i = 0; i < counts.length; i++) {
                Region piece = new Region();
                Color colour = theme.palette().classColour(i);
                piece.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%02x%02x%02x;",
                        Math.round(255 * colour.getRed()), Math.round(255 * colour.getGreen()), Math.round(255 * colour.getBlue())));
                getChildren().add(piece);
            }
        }

        @Override
        protected void layoutChildren() {
            double all = Math.max(1, Arrays.stream(counts).sum());
            double x = 0;
            for (int i = 0; i < counts.length; i++) {
                double width = counts[i] / all * getWidth();
                getChildren().get(i).resizeRelocate(x, 0, Math.max(0, width - 1), getHeight());
                x += width;
            }
        }
    }
}
