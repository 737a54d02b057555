package dev.gradus.ui.data;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.ui.data.augment.AugmentHost;
import dev.gradus.ui.data.augment.BalanceControls;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How often each class occurs in each part; for numbers, between what bounds they lie. */
final class BalanceView extends VBox {

    /** Classes that are listed by name. */
    private static final int MOST_NAMED = 10;
    private static final double BAR = 24;
    private static final double SPREAD = 30;
    private static final double MARK = 12;

    private final DataBench bench;
    private final ThemeModel theme;
    private final Label title = new Label();
    private final VBox content = new VBox(10);
    private final BalanceControls controls;

    BalanceView(DataBench bench, ThemeModel theme) {
        super(8);
        this.bench = bench;
        this.theme = theme;
        setId("data-balance");
        controls = new BalanceControls(new AugmentHost(bench::setup, () -> bench.reading().flatMap(Reading::prepared),
                bench::change, bench::endMerge));
        getStyleClass().addAll("bench-panel", "later");
        title.getStyleClass().add("panel-title");
        content.getStyleClass().add("balance-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        theme.themeProperty().addListener((property, before, now) -> update());
    }

    void update() {
        content.getChildren().clear();
        title.setText("");
        bench.reading().ifPresent(reading -> reading.prepared().ifPresentOrElse(prepared ->
                show(prepared, reading.shares().orElseThrow()), () -> {
                    title.setText(DataTexts.TEXTS.get("balance"));
                    content.getChildren().add(sentence(DataTexts.TEXTS.get("balance.none")));
                }));
    }

    private void show(PreparedData data, Shares shares) {
        title.setText(DataTexts.TEXTS.get(data.task() == Task.REGRESSION ? "balance.target" : "balance"));
        String target = String.join(", ", data.targetNames());
        if (data.task() == Task.REGRESSION) {
            for (Part part : Part.values()) {
                content.getChildren().add(spread(part, shares));
            }
            content.getChildren().add(sentence(DataTexts.TEXTS.get("balance.numbers", target, NumberText.three(shares.least()),
                    NumberText.three(shares.most()), NumberText.three(shares.mean()))));
        } else {
            for (Part part : new Part[] {Part.TRAINING, Part.VALIDATION, Part.TEST}) {
                content.getChildren().add(bar(part, shares.counts().get(part)));
            }
            names(shares, data.task() == Task.CLASSIFICATION);
            content.getChildren().add(controls.showing(data.task()));
        }
        content.getChildren().add(sentence(data.inputShape().rank() > 1
                ? DataTexts.TEXTS.get("balance.shape", data.inputShape().toString(), NumberText.whole(data.inputShape().size()))
                : DataTexts.TEXTS.get("balance.input", NumberText.whole(data.inputShape().size()))));
    }

    private HBox bar(Part part, int[] counts) {
        String name = DataTexts.TEXTS.get("part." + part.name().toLowerCase(Locale.ROOT));
        Label label = new Label(name);
        label.getStyleClass().add("small");
        label.setMinWidth(66 * theme.scale());
        PartBar bar = new PartBar(counts, theme.palette(), BAR);
        bar.setAccessibleText(name + " " + Arrays.toString(counts));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(8, label, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** How a part's numbers lie between the least and the most of all. */
    private HBox spread(Part part, Shares shares) {
        String name = DataTexts.TEXTS.get("part." + part.name().toLowerCase(Locale.ROOT));
        Label label = new Label(name);
        label.getStyleClass().add("small");
        label.setMinWidth(66 * theme.scale());
        SpreadBar bar = new SpreadBar(shares.counts().get(part), theme.palette(), SPREAD);
        bar.setAccessibleText(name + " " + Arrays.toString(shares.counts().get(part)));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(8, label, bar);
        line.setAlignment(Pos.BOTTOM_LEFT);
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
        FlowPane legend = new FlowPane(14, 4);
        for (int i : named) {
            Label name = new Label(exclusive ? Symbols.shown(shares.names().get(i)) : DataTexts.TEXTS.get("balance.class",
                    shares.names().get(i), NumberText.whole(shares.total(i))), mark(i, theme.palette()));
            name.getStyleClass().add("small");
            name.setMaxWidth(150);
            legend.getChildren().add(name);
        }
        content.getChildren().add(legend);
        if (shares.names().size() > MOST_NAMED) {
            content.getChildren().add(sentence(DataTexts.TEXTS.get("balance.more", shares.names().size() - MOST_NAMED)));
        }
        if (exclusive) {
            content.getChildren().add(sentence(DataTexts.TEXTS.get("balance.always", Symbols.shown(shares.names().get(most)),
                    NumberText.percent((double) shares.total(most) / all))));
        }
    }

    static Canvas mark(int place, Palette palette) {
        Canvas canvas = new Canvas(MARK, MARK);
        Marker.of(place).draw(canvas.getGraphicsContext2D(), MARK / 2, MARK / 2, place == 0 ? 4 : 4.6, palette.classColour(place),
                palette.classOutline(place), false);
        return canvas;
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
