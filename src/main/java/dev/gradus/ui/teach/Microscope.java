package dev.gradus.ui.teach;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Place;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * One recorded training step, walked through number by number: the network with its numbers on it, what happens at this
 * stop, and where each number comes from.
 */
public final class Microscope extends BorderPane implements AutoCloseable {

    private static final Duration PLAY = Duration.seconds(1.6);
    private static final double NARROW = 1440;

    private final Texts texts = Texts.of("teach");
    private final ThemeModel theme;
    private final Journey journey;
    private final Names names;
    private final String run;
    private final Runnable leave;
    private final Laboratory laboratory;
    private final TrailView trail;
    private final NetworkView network;
    private final TrackView track;
    private final StopPanel panel;
    private final Timeline playing;
    private Optional<CheckPane> check = Optional.empty();

    /**
     * @param journey at its start
     * @param data    that the batch came from, for the names of inputs and classes
     * @param run     what people call the run
     * @param leave   gives the window back
     */
    public Microscope(ThemeModel theme, Journey journey, Optional<PreparedData> data, String run, Runnable leave) {
        this.theme = theme;
        this.run = run;
        this.leave = leave;
        this.journey = journey;
        names = new Names(journey.record(), data);
        laboratory = new Laboratory(journey.record());
        setId("microscope");
        getStyleClass().add("microscope");
        getStylesheets().add(Microscope.class.getResource("/dev/gradus/ui/teach.css").toExternalForm());
        setAccessibleText(texts.get("name"));
        setFocusTraversable(true);
        trail = new TrailView(ways(), grain -> {
            journey.grain(grain);
            show();
        });
        network = new NetworkView(theme, this::follow, (layer, unit) -> {
            journey.choose(layer, unit);
            show();
        });
        track = new TrackView(theme, this::previous, this::next, at -> {
            journey.stand(at);
            show();
        });
        panel = new StopPanel(theme, this::follow);
        StackPane stage = new StackPane(network, legend());
        BorderPane left = new BorderPane(stage);
        left.setBottom(track);
        setTop(trail);
        setCenter(left);
        setRight(panel);
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        fit(NARROW);
        playing = new Timeline(new KeyFrame(PLAY, event -> play()));
        playing.setCycleCount(Timeline.INDEFINITE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(event -> requestFocus());
        show();
    }

    private void fit(double width) {
        double wide = width < NARROW ? 372 : width < 2200 ? 448 : 520;
        panel.setMinWidth(wide);
        panel.setPrefWidth(wide);
        panel.setMaxWidth(wide);
    }

    private Node legend() {
        Label forward = new Label(texts.get("legend.forward"));
        forward.getStyleClass().addAll("small", "micro-forward");
        Label backward = new Label(texts.get("legend.backward"));
        backward.getStyleClass().addAll("small", "micro-gradient");
        Label words = new Label(texts.get("legend.words"));
        words.getStyleClass().addAll("small", "muted");
        words.setMinWidth(0);
        words.setTooltip(new javafx.scene.control.Tooltip(words.getText()));
        HBox legend = new HBox(18, forward, backward, words);
        forward.setMinWidth(USE_PREF_SIZE);
        backward.setMinWidth(USE_PREF_SIZE);
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.getStyleClass().add("micro-legend");
        legend.setMaxHeight(USE_PREF_SIZE);
        legend.setMouseTransparent(true);
        legend.setPadding(new Insets(6, 16, 6, 16));
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        return legend;
    }

    private TrailView.Ways ways() {
        return new TrailView.Ways() {
            @Override
            public void leave() {
                leave.run();
            }

            @Override
            public void start() {
                journey.first();
                show();
            }

            @Override
            public void example(int column) {
                journey.example(column);
                show();
            }

            @Override
            public void layer(int layer) {
                journey.grain(Grain.LAYER);
                show();
            }

            @Override
            public void unit(int layer, int unit) {
                journey.choose(layer, unit);
                show();
            }
        };
    }

    // What the buttons and keys do.

    /** The next stop. */
    public void next() {
        journey.next();
        show();
    }

    /** The stop before, or back on the way. */
    public void previous() {
        journey.previous();
        show();
    }

    private void follow(Place place) {
        journey.follow(place);
        show();
    }

    private void play() {
        if (journey.atEnd()) {
            playing.stop();
        } else {
            next();
        }
    }

    private void show() {
        Stop stop = journey.stop();
        Explanation explanation = journey.origins().explain(stop.place());
        Sources sources = new Sources(journey.origins(), stop.place(), explanation);
        List<Node> extras = new ArrayList<>();
        OptionalInt weight = weight(stop.place());
        check = weight.isPresent() && stop.phase() != Phase.AFTER
                ? Optional.of(new CheckPane(theme, journey.record(), laboratory, weight.getAsInt(), weightName(weight.getAsInt())))
                : Optional.empty();
        check.ifPresent(extras::add);
        if (stop.phase() != Phase.AFTER) {
            ExplorerPane.of(theme, journey).ifPresent(extras::add);
        }
        panel.show(journey, names, sources, extras);
        trail.show(journey, names, explanation, run);
        track.show(journey);
        network.show(journey, names, sources);
        setAccessibleHelp(names.title(stop, explanation) + ", " + Digits.nine(explanation.value()) + ". "
                + Phrases.of(explanation.idea()));
        if (getScene() != null && !isFocusWithin(getScene().getFocusOwner())) {
            requestFocus();
        }
    }

    private boolean isFocusWithin(Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    /** The place in the flat array of the weight that a number is about. */
    private OptionalInt weight(Place place) {
        Spot spot = place.spot();
        if (spot instanceof Spot.NewValue value) {
            return OptionalInt.of(value.index());
        } else if (spot instanceof Spot.UsedGradient used) {
            return OptionalInt.of(used.index());
        } else if (spot instanceof Spot.Share share) {
            return flat(place.layer(), share.parameter(), share.index());
        } else if (spot instanceof Spot.Gradient gradient) {
            return flat(place.layer(), gradient.parameter(), gradient.index());
        } else if (spot instanceof Spot.Value value) {
            return flat(place.layer(), value.parameter(), value.index());
        }
        return OptionalInt.empty();
    }

    /** Of a frozen layer back-propagation says nothing, so there is nothing to compare. */
    private OptionalInt flat(int layer, int parameter, int index) {
        Network.Compiled compiled = journey.record().network().layers().get(layer);
        Parameter owner = compiled.parameters().get(parameter);
        return owner.learned() && !compiled.node().frozen() ? OptionalInt.of(owner.offset() + index) : OptionalInt.empty();
    }

    private String weightName(int flat) {
        Place place = journey.origins().origin(Place.OPTIMIZER, new Spot.OldValue(flat));
        Spot.Value value = (Spot.Value) place.spot();
        return names.weight(place.layer(), value.parameter(), value.index());
    }

    private void key(KeyEvent event) {
        Node focus = getScene().getFocusOwner();
        boolean typing = focus instanceof TextInputControl;
        if (event.isShortcutDown() || event.isAltDown() || typing && event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        boolean sliding = focus instanceof Slider;
        switch (event.getCode()) {
            case RIGHT, LEFT -> {
                if (sliding) {
                    return;
                }
                if (event.getCode() == KeyCode.RIGHT) {
                    next();
                } else {
                    previous();
                }
            }
            case UP, DOWN -> {
                if (sliding) {
                    return;
                }
                journey.grain(event.getCode() == KeyCode.UP ? journey.grain().coarser() : journey.grain().finer());
                show();
            }
            case HOME, END -> {
                if (event.getCode() == KeyCode.HOME) {
                    journey.first();
                } else {
                    journey.last();
                }
                show();
            }
            case P -> {
                if (playing.getStatus() == javafx.animation.Animation.Status.RUNNING) {
                    playing.stop();
                } else {
                    playing.play();
                }
            }
            case BACK_SPACE -> {
                if (journey.canGoBack()) {
                    journey.back();
                    show();
                }
            }
            case N -> check.ifPresent(CheckPane::focusSlider);
            case TAB -> {
                if (focus != this || event.isShiftDown()) {
                    return;
                }
                Node first = panel.lookup(".micro-number");
                if (first == null) {
                    return;
                }
                first.requestFocus();
            }
            case ENTER -> {
                if (!(focus instanceof Button button)) {
                    return;
                }
                button.fire();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The place of the number that is shown. */
    public Place place() {
        return journey.stop().place();
    }

    /** How many stops there are. */
    public int stops() {
        return journey.walk().stops().size();
    }

    /** Stops what runs by itself and lets go of the copy. */
    @Override
    public void close() {
        playing.stop();
        laboratory.close();
    }
}
