package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.train.Place;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * The network as columns of cards with the step's numbers on them. What takes part in the stop is lit, the rest is pale. A
 * network that is wider than the view moves so that the layer of the stop is in the middle.
 */
final class NetworkView extends Pane {

    private static final double CARD = 176;
    private static final double LEAST_CARD = 144;
    private static final double INPUT_CARD = 144;
    private static final double LEAST_GAP = 44;
    private static final double MOST_GAP = 180;
    private static final double TOP = 76;
    private static final double FOOT = 52;
    private static final double SIDE = 28;
    private static final int CHANNELS = 6;
    private static final double FADE = 56;

    private final Texts texts = Texts.of("teach");
    private final ThemeModel theme;
    private final Consumer<Place> follow;
    private final BiConsumer<Integer, Integer> choose;
    private final Canvas ground = new Canvas();
    private final Pane world = new Pane();
    private final Region fadeLeft = new Region();
    private final Region fadeRight = new Region();
    private final Map<Lit.Unit, UnitCard> cards = new HashMap<>();
    private final Map<Integer, double[]> columns = new HashMap<>();
    private final DoubleProperty pan = new SimpleDoubleProperty();
    private final WirePicture wires;
    private Timeline moving = new Timeline();
    private double worldWidth;
    private double card = CARD;
    private Journey journey;
    private Names names;
    private Sources sources;
    private Lit lit;

    /** @param choose a unit of a layer */
    NetworkView(ThemeModel theme, Consumer<Place> follow, BiConsumer<Integer, Integer> choose) {
        this.theme = theme;
        this.follow = follow;
        this.choose = choose;
        wires = new WirePicture(theme, ground, world);
        setId("micro-network");
        getStyleClass().add("micro-network");
        ground.setMouseTransparent(true);
        fadeLeft.getStyleClass().add("micro-fade-left");
        fadeRight.getStyleClass().add("micro-fade-right");
        fadeLeft.setMouseTransparent(true);
        fadeLeft.setManaged(false);
        fadeRight.setManaged(false);
        fadeRight.setMouseTransparent(true);
        getChildren().addAll(ground, world, fadeLeft, fadeRight);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        ground.widthProperty().bind(widthProperty());
        ground.heightProperty().bind(heightProperty());
        widthProperty().addListener((property, before, now) -> lay());
        heightProperty().addListener((property, before, now) -> lay());
        theme.themeProperty().addListener((property, before, now) -> lay());
        pan.addListener((property, before, now) -> {
            world.setTranslateX(-pan.get());
            paint();
        });
        setOnScroll(event -> panTo(pan.get() - event.getDeltaX() - event.getDeltaY(), false));
        double[] drag = new double[2];
        setOnMousePressed(event -> {
            drag[0] = event.getX();
            drag[1] = pan.get();
        });
        setOnMouseDragged(event -> panTo(drag[1] + drag[0] - event.getX(), false));
        setMinSize(300, 200);
    }

    void show(Journey shown, Names called, Sources made) {
        journey = shown;
        names = called;
        sources = made;
        lit = new Lit(shown);
        lay();
    }

    private void lay() {
        if (journey == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        world.getChildren().clear();
        cards.clear();
        columns.clear();
        List<Compiled> layers = journey.record().network().layers();
        int output = journey.record().network().output();
        double room = (getWidth() - 2 * SIDE - LEAST_GAP * 1.6 * (layers.size() - 1)) / layers.size();
        card = Math.max(LEAST_CARD * theme.scale(), Math.min(CARD * theme.scale(), room));
        double widths = 0;
        for (int i = 0; i < layers.size(); i++) {
            widths += width(i);
        }
        double free = (getWidth() - 2 * SIDE - widths) / Math.max(1, layers.size() - 1);
        // What does not fit moves; then there is room for the weights on the wires.
        double gap = free < LEAST_GAP ? 2 * LEAST_GAP : Math.min(MOST_GAP, free);
        double total = widths + gap * (layers.size() - 1);
        double x = Math.max(SIDE, (getWidth() - total) / 2);
        worldWidth = Math.max(getWidth(), total + 2 * SIDE);
        for (int i = 0; i < layers.size(); i++) {
            columns.put(i, new double[] {x, width(i)});
            column(i, x, i == output);
            x += width(i) + gap;
        }
        Lit.Unit here = Lit.unit(journey, journey.stop().place());
        wires.show(journey, lit, cards, columns, here);
        double middle = columns.get(here.layer())[0] + columns.get(here.layer())[1] / 2;
        boolean back = journey.stop().phase() == Phase.BACKWARD;
        panTo(middle - getWidth() * (back ? 0.42 : 0.58), true);
        paint();
    }

    private double width(int layer) {
        return journey.record().network().layers().get(layer).inputs().isEmpty()
                && journey.record().network().layers().get(layer).shape().rank() == 1 ? INPUT_CARD * theme.scale() : card;
    }

    private void column(int layer, double x, boolean loss) {
        Compiled here = journey.record().network().layers().get(layer);
        Label title = new Label(loss ? texts.get("column.loss") : here.node().name());
        title.getStyleClass().add("section-title");
        String shape = here.shape().toString();
        String summary = loss ? journey.record().network().loss().name()
                : here.node().layer().summary().isEmpty() ? shape : here.node().layer().summary();
        Label kind = new Label(summary);
        kind.getStyleClass().addAll("small", "muted");
        int shown = journey.shown().units(layer).length;
        boolean part = !loss && !journey.shown().whole(layer);
        VBox head = new VBox(0, title, kind);
        if (part && here.shape().rank() == 1) {
            Label sample = new Label(texts.get("column.sample", shown, NumberText.whole(here.shape().size())));
            sample.getStyleClass().addAll("caption");
            head.getChildren().add(sample);
        } else if (part && !summary.equals(shape)) {
            Label size = new Label(shape);
            size.getStyleClass().addAll("caption", "mono");
            head.getChildren().add(size);
        }
        for (var each : head.getChildren()) {
            ((Label) each).setMaxWidth(width(layer) + LEAST_GAP - 8);
            ((Label) each).setTooltip(new javafx.scene.control.Tooltip(((Label) each).getText()));
        }
        head.setLayoutX(x);
        head.setLayoutY(16);
        head.setOpacity(isLit(layer) ? 1 : 0.6);
        world.getChildren().add(head);
        if (loss) {
            lossCard(x);
        } else if (here.shape().rank() == 1) {
            vector(layer, x, journey.shown().units(layer));
        } else {
            picture(layer, x, here.shape());
        }
    }

    private boolean isLit(int layer) {
        return lit.units().stream().anyMatch(unit -> unit.layer() == layer);
    }

    private double room() {
        return getHeight() - TOP - FOOT;
    }

    private void vector(int layer, double x, int[] units) {
        CardRows numbers = new CardRows(journey, names);
        List<List<UnitCard.Row>> rows = new ArrayList<>();
        for (int unit : units) {
            rows.add(numbers.of(layer, unit));
        }
        Lit.Unit here = Lit.unit(journey, journey.stop().place());
        int[] fits = fitting(layer, units, rows, here);
        double[] heights = new double[units.length];
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            heights[i] = UnitCard.height(fits[i]);
            sum += heights[i];
        }
        double gap = units.length == 1 ? 0 : Math.max(3, Math.min(120, (room() - sum) / (units.length - 1)));
        if (units.length > 1 && room() - sum > gap * (units.length - 1)) {
            gap = Math.min(120, gap);
        }
        double y = TOP + Math.max(0, (room() - sum - gap * (units.length - 1)) / 2);
        for (int i = 0; i < units.length; i++) {
            put(new Lit.Unit(layer, units[i]), fits[i] == 0 && !names.isInput(layer) ? Integer.toString(units[i] + 1)
                    : title(layer, units[i]), subtitle(layer, units[i], rows.get(i), fits[i]),
                    chosen(rows.get(i), fits[i]), x, y, width(layer));
            y += heights[i] + gap;
        }
    }

    /** Every card gets the same number of rows, as many as fit; the one of this stop gets all of its own. */
    private int[] fitting(int layer, int[] units, List<List<UnitCard.Row>> rows, Lit.Unit here) {
        int[] fits = new int[units.length];
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int common = most; common >= 0; common--) {
            double sum = 3.0 * (units.length - 1);
            for (int i = 0; i < units.length; i++) {
                boolean focus = here.layer() == layer && here.unit() == units[i];
                fits[i] = Math.min(rows.get(i).size(), focus ? most : common);
                sum += UnitCard.height(fits[i]);
            }
            if (sum <= room()) {
                return fits;
            }
        }
        return fits;
    }

    /** Rows that take part come first, then what goes out. */
    private List<UnitCard.Row> chosen(List<UnitCard.Row> rows, int count) {
        if (count >= rows.size()) {
            return rows;
        }
        List<UnitCard.Row> ranked = new ArrayList<>(rows);
        ranked.sort(Comparator.comparingInt(row -> journey.stop().place().equals(row.place()) ? 0
                : sources.badges().containsKey(row.place()) ? 1 : row.name().equals("a") ? 2 : 3));
        Set<UnitCard.Row> kept = new LinkedHashSet<>(ranked.subList(0, count));
        return rows.stream().filter(kept::contains).toList();
    }

    private String title(int layer, int unit) {
        Shape shape = journey.record().network().layers().get(layer).shape();
        return shape.rank() == 1 ? names.isInput(layer) ? names.unit(layer, unit) : names.capital(names.unit(layer, unit))
                : dev.gradus.nn.explain.Symbols.place(shape, unit);
    }

    /** A card without rows says its output in its head. */
    private String subtitle(int layer, int unit, List<UnitCard.Row> rows, int fits) {
        if (fits == 0) {
            return rows.stream().filter(row -> row.name().equals("a") || rows.size() == 1).findFirst().orElse(rows.get(0)).value();
        }
        int output = journey.record().network().output();
        boolean last = journey.record().network().layers().get(output).inputs().contains(layer);
        return names.isInput(layer) ? texts.get("card.input") : last && names.classOf(unit).isPresent()
                ? names.classOf(unit).get() : ExplorerPane.function(journey.record().network().layers().get(layer).node().layer())
                        .map(function -> function.label()).orElse("");
    }

    private void put(Lit.Unit unit, String title, String subtitle, List<UnitCard.Row> rows, double x, double y, double width) {
        UnitCard card = new UnitCard(unit, title, subtitle, rows, sources.badges(), journey.stop().place(), width, follow);
        card.setLayoutX(x);
        card.setLayoutY(y);
        card.resize(width, UnitCard.height(rows.size()));
        card.dim(!lit.units().contains(unit));
        card.current(unit.equals(Lit.unit(journey, journey.stop().place())));
        card.setAccessibleText(UnitCard.spoken(texts, names.layerName(unit.layer()), title, rows));
        card.setOnMouseClicked(event -> {
            if (event.isStillSincePress() && !names.isInput(unit.layer())
                    && unit.layer() != journey.record().network().output()) {
                choose.accept(unit.layer(), unit.unit());
            }
        });
        cards.put(unit, card);
        world.getChildren().add(card);
    }

    private void lossCard(double x) {
        int output = journey.record().network().output();
        List<UnitCard.Row> rows = new CardRows(journey, names).ofLoss();
        int fits = (int) Math.max(1, Math.min(rows.size(), (room() - UnitCard.HEAD - UnitCard.FOOT) / UnitCard.ROW));
        List<UnitCard.Row> kept = rows.subList(rows.size() - fits, rows.size());
        double y = TOP + Math.max(0, (room() - UnitCard.height(fits)) / 2);
        put(new Lit.Unit(output, 0), texts.get("card.loss"), "", kept, x, y, width(output));
    }

    private void picture(int layer, double x, Shape shape) {
        boolean backward = journey.stop().phase() == Phase.BACKWARD || journey.stop().phase() == Phase.UPDATE;
        int columnsOfBatch = journey.record().columns();
        Matrix gradients = journey.record().workspace().outputGradients(columnsOfBatch, layer);
        boolean gradient = backward && gradients != null && !names.isInput(layer);
        Matrix numbers = gradient ? gradients : journey.record().workspace().outputs(columnsOfBatch, layer);
        Lit.Unit here = Lit.unit(journey, journey.stop().place());
        int unit = here.layer() == layer ? here.unit() : linked(layer);
        List<UnitCard.Row> rows = new CardRows(journey, names).of(layer, unit);
        double cardHeight = UnitCard.height(rows.size());
        double space = room() - cardHeight - 34;
        Map<Integer, int[]> patches = lit.patches(layer);
        MapPicture picture = new MapPicture(theme, shape, channels(layer, shape, unit, patches), width(layer),
                Math.max(60, Math.min(space, 300)), chosen -> choose.accept(layer, chosen));
        picture.draw(numbers, journey.example(), gradient, here.layer() == layer ? Map.of() : patches, unit);
        picture.setAccessibleText(texts.get("picture.accessible", names.layerName(layer), shape));
        boolean on = isLit(layer);
        picture.setOpacity(on ? 1 : 0.42);
        double height = picture.getHeight() + 22 + cardHeight;
        double y = TOP + Math.max(0, (room() - height) / 2);
        picture.setLayoutX(x);
        picture.setLayoutY(y);
        Label caption = new Label(gradient ? "∂L/∂a" : names.isInput(layer) ? texts.get("picture.input") : texts.get("picture.output"));
        caption.getStyleClass().addAll("caption", gradient ? "micro-gradient" : "micro-forward");
        caption.setLayoutX(x);
        caption.setLayoutY(y + picture.getHeight() + 2);
        if (shape.rank() == 3 && shape.dim(0) > CHANNELS) {
            caption.setText(caption.getText() + "  ·  " + texts.get("picture.channels", CHANNELS, shape.dim(0)));
        }
        world.getChildren().addAll(picture, caption);
        put(new Lit.Unit(layer, unit), title(layer, unit), "", rows, x, y + picture.getHeight() + 22, width(layer));
    }

    /** The unit of a layer that this stop reads first, or the one that stands for the layer. */
    private int linked(int layer) {
        return lit.ways().stream().filter(way -> way.direct() && way.from().layer() == layer)
                .max(Comparator.comparingDouble(way -> Math.abs(way.product()))).map(way -> way.from().unit())
                .orElseGet(() -> lit.ways().stream().filter(way -> way.from().layer() == layer || way.to().layer() == layer)
                        .findFirst().map(way -> way.from().layer() == layer ? way.from().unit() : way.to().unit())
                        .orElseGet(() -> journey.shown().first(layer)));
    }

    private int[] channels(int layer, Shape shape, int unit, Map<Integer, int[]> patches) {
        if (shape.rank() != 3) {
            return new int[] {0};
        }
        int plane = shape.dim(1) * shape.dim(2);
        Set<Integer> wanted = new LinkedHashSet<>();
        wanted.add(unit / plane);
        patches.keySet().forEach(wanted::add);
        Arrays.stream(journey.shown().units(layer)).forEach(each -> wanted.add(each / plane));
        for (int channel = 0; channel < shape.dim(0); channel++) {
            wanted.add(channel);
        }
        return wanted.stream().limit(CHANNELS).sorted().mapToInt(Integer::intValue).toArray();
    }

    private void panTo(double wanted, boolean smoothly) {
        double target = Math.max(0, Math.min(worldWidth - getWidth(), wanted));
        moving.stop();
        if (smoothly && !theme.reducedMotionProperty().get() && Math.abs(target - pan.get()) > 1) {
            moving = new Timeline(new KeyFrame(Duration.millis(220), new KeyValue(pan, target,
                    javafx.animation.Interpolator.EASE_BOTH)));
            moving.play();
        } else {
            pan.set(target);
        }
    }

    private void paint() {
        wires.paint(pan.get(), getWidth(), getHeight());
        fadeLeft.setVisible(pan.get() > 1);
        fadeRight.setVisible(pan.get() < worldWidth - getWidth() - 1);
        fadeLeft.resizeRelocate(0, 0, FADE, getHeight());
        fadeRight.resizeRelocate(getWidth() - FADE, 0, FADE, getHeight());
    }
}
