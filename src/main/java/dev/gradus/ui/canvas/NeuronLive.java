package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.neuron.NeuronReader;
import dev.gradus.ui.neuron.NeuronReading;
import dev.gradus.ui.neuron.NeuronRequest;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Keeps the tiles of all open cards alive: one job for all, one picture for all, nothing at all while none is open. */
final class NeuronLive {

    private static final double PER_SECOND = 20;
    private static final double PER_SECOND_AT_REST = 2;

    private final Board board;
    private final LiveNetwork live;
    private final OpenCards cards;
    private final WeightLayer weights;
    private final NeuronReader reader = new NeuronReader();
    private volatile NeuronRequest request;
    private Optional<LiveNetwork.Watch<NeuronReading>> watch = Optional.empty();
    private Optional<NeuronReading> reading = Optional.empty();
    private PixelBuffer<IntBuffer> pixels;
    private WritableImage image;
    private Runnable read = () -> { };

    NeuronLive(Board board, LiveNetwork live, OpenCards cards, WeightLayer weights) {
        this.board = board;
        this.live = live;
        this.cards = cards;
        this.weights = weights;
        cards.onChanged(this::ask);
        board.theme().themeProperty().addListener((property, before, now) -> ask());
        board.theme().reducedMotionProperty().addListener((property, before, now) -> {
            stop();
            ask();
        });
    }

    /** Told after each reading. */
    void onRead(Runnable action) {
        read = action;
    }

    /** The numbers that are shown. */
    Optional<NeuronReading> reading() {
        return reading;
    }

    Optional<NeuronReading.Layer> layer(NodeId node) {
        return reading.flatMap(now -> Optional.ofNullable(now.layers().get(node)));
    }

    /** Asks for what is open now. */
    void ask() {
        List<NeuronRequest.Shown> layers = new ArrayList<>();
        int tiles = 0;
        for (NodeCard card : cards.cards()) {
            NeuronStack stack = card.inside().orElseThrow();
            layers.add(new NeuronRequest.Shown(card.id(), stack.total(), stack.units(), tiles));
            tiles += stack.units().size();
        }
        if (layers.isEmpty()) {
            stop();
            return;
        }
        Set<NodeId> open = layers.stream().map(NeuronRequest.Shown::node).collect(Collectors.toSet());
        List<NeuronRequest.Pair> pairs = board.drawn().edges().stream()
                .filter(edge -> open.contains(edge.from()) && open.contains(edge.to()))
                .map(edge -> new NeuronRequest.Pair(edge.from(), edge.to())).toList();
        request = new NeuronRequest(layers, pairs, board.theme().palette());
        if (watch.isEmpty()) {
            boolean calm = board.theme().reducedMotionProperty().get();
            watch = Optional.of(live.watch(calm ? PER_SECOND_AT_REST : PER_SECOND, moment -> reader.read(moment, request), this::show));
        }
        watch.get().again();
    }

    /** The wires of the document may be others than those that were asked for. */
    void check() {
        if (request != null && !request.pairs().equals(board.drawn().edges().stream().filter(this::between)
                .map(edge -> new NeuronRequest.Pair(edge.from(), edge.to())).toList())) {
            ask();
        }
    }

    private boolean between(Edge edge) {
        return request.layers().stream().anyMatch(layer -> layer.node().equals(edge.from()))
                && request.layers().stream().anyMatch(layer -> layer.node().equals(edge.to()));
    }

    private void stop() {
        watch.ifPresent(LiveNetwork.Watch::close);
        watch = Optional.empty();
        request = null;
        reading = Optional.empty();
        weights.show(Optional.empty());
        read.run();
    }

    private void show(Optional<NeuronReading> result) {
        if (result.isPresent() && result.get().request() != request) {
            return;
        }
        reading = result;
        weights.show(result);
        result.ifPresent(this::draw);
        result.ifPresent(now -> now.layers().forEach((node, layer) -> cards.ranked(node, layer.ranked())));
        read.run();
    }

    private void draw(NeuronReading now) {
        int width = now.request().width();
        int height = now.request().height();
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            pixels = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }
        System.arraycopy(now.pixels(), 0, pixels.getBuffer().array(), 0, now.pixels().length);
        pixels.updateBuffer(buffer -> null);
        for (NeuronRequest.Shown shown : now.request().layers()) {
            board.sheet().card(shown.node()).flatMap(NodeCard::inside).filter(stack -> stack.units().equals(shown.units()))
                    .ifPresent(stack -> {
                        for (int i = 0; i < stack.tiles().size(); i++) {
                            stack.tiles().get(i).show(image, shown.first() + i);
                        }
                    });
        }
    }
}
