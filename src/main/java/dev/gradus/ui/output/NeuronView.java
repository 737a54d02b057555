package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.WatchedNeuron;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.neuron.HiddenPass;
import dev.gradus.ui.neuron.NeuronResponse;
import dev.gradus.ui.neuron.ProbeInputs;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** One neuron, large: the one under the mouse, or the pinned one until it is let go. Costs nothing while it is hidden. */
final class NeuronView extends VBox {

    private static final int CELLS = 64;
    private static final double PER_SECOND = 20;
    private static final double PER_SECOND_AT_REST = 2;

    /** What a job on the views' thread brings back. */
    private record Picture(PreparedData data, NeuronResponse response) {}

    private final Workbench workbench;
    private final LiveNetwork live;
    private final ThemeModel theme;
    private final WatchedNeuron watched;
    private final Texts texts = Texts.of("output");
    private final Consumer<String> say;
    private final Canvas canvas = new Canvas(200, 200);
    private final Pane frame = new Pane(canvas);
    private final Label name = new Label();
    private final Button unpin = new Button("×");
    private final HBox chip = new HBox(6, name, unpin);
    private final HiddenPass pass = new HiddenPass();
    private PreparedData probed;
    private Network probedFor;
    private ProbeInputs probe;
    private volatile Neuron neuron;
    private Optional<LiveNetwork.Watch<Optional<Picture>>> watch = Optional.empty();
    private Optional<Picture> picture = Optional.empty();

    /** @param say takes the sentence below the picture */
    NeuronView(Workbench workbench, LiveNetwork live, ThemeModel theme, Consumer<String> say) {
        this.workbench = workbench;
        this.live = live;
        this.theme = theme;
        this.say = say;
        this.watched = workbench.watched();
        setId("output-neuron");
        setSpacing(8);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setMinSize(120, 120);
        unpin.setId("neuron-unpin");
        unpin.getStyleClass().add("neuron-unpin");
        unpin.setAccessibleText(texts.get("neuron.unpin"));
        unpin.setTooltip(new Tooltip(texts.get("neuron.unpin")));
        unpin.setOnAction(event -> watched.unpin());
        name.setId("neuron-chip");
        chip.getStyleClass().addAll("chip", "neuron-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(frame, chip);
        theme.themeProperty().addListener((property, before, now) -> draw());
    }

    /** Follows the watched neuron while one is watched; returns false, and rests, while none is. */
    boolean follow() {
        Optional<Neuron> now = watched.shown();
        if (now.isEmpty()) {
            watch.ifPresent(LiveNetwork.Watch::close);
            watch = Optional.empty();
            picture = Optional.empty();
            return false;
        }
        if (!now.get().equals(neuron)) {
            picture = Optional.empty();
        }
        neuron = now.get();
        boolean pinned = watched.pinned().isPresent();
        name.setText(pinned ? texts.get("neuron.pinned", words()) : words());
        unpin.setVisible(pinned);
        unpin.setManaged(pinned);
        if (watch.isEmpty()) {
            watch = Optional.of(live.watch(theme.reducedMotionProperty().get() ? PER_SECOND_AT_REST : PER_SECOND, this::look, this::show));
        }
        watch.get().again();
        return true;
    }

    private String words() {
        NodeId layer = neuron.layer();
        return texts.get("neuron.name", workbench.document().graph().find(layer).isPresent()
                ? workbench.document().graph().nameOf(layer) : "", neuron.unit() + 1);
    }

    /** On the views' thread. */
    private Optional<Picture> look(LiveNetwork.Moment moment) {
        if (probed != moment.data() || probe.kind() == ProbeInputs.Kind.ROWS && probedFor != moment.network()) {
            probed = moment.data();
            probedFor = moment.network();
            probe = ProbeInputs.of(moment.network(), moment.data(), CELLS);
        }
        return NeuronResponse.of(pass, moment, neuron, probe).map(response -> new Picture(moment.data(), response));
    }

    private void show(Optional<Optional<Picture>> result) {
        picture = result.flatMap(each -> each).filter(each -> each.response().neuron().equals(neuron));
        draw();
        picture.ifPresent(each -> {
            NeuronResponse response = each.response();
            String sentence = response.inputs().kind() == ProbeInputs.Kind.ROWS
                    ? texts.get("neuron.rows", words(), NumberText.three(response.low()), NumberText.three(response.high()), NumberText.whole(response.inputs().size()))
                    : texts.get("neuron.range", words(), NumberText.three(response.low()), NumberText.three(response.high()));
            canvas.setAccessibleText(sentence);
            say.accept(sentence);
        });
    }

    @Override
    protected void layoutChildren() {
        double side = Math.max(120, Math.min(getWidth(), getHeight() - chip.prefHeight(-1) - 8));
        if (side != canvas.getWidth()) {
            canvas.setWidth(side);
            canvas.setHeight(side);
            frame.setPrefSize(side, side);
            frame.setMaxSize(side, side);
            draw();
        }
        super.layoutChildren();
    }

    private void draw() {
        double side = canvas.getWidth();
        canvas.getGraphicsContext2D().setFill(theme.palette().get("subtle"));
        canvas.getGraphicsContext2D().fillRect(0, 0, side, side);
        picture.ifPresent(each -> new NeuronPaint(theme.palette()).draw(canvas.getGraphicsContext2D(), each.response(), each.data(), side));
    }
}
