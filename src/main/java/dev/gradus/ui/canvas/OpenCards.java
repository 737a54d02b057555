package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Opens and closes the cards of layers that show neurons, and moves what would lie under them aside. */
final class OpenCards {

    private static final Duration OPENING = Duration.millis(220);
    /** A view lower than this gets small tiles. */
    private static final double LOW_VIEW = 480;

    private final Board board;
    private final Opened opened;
    private final Region viewport;
    private final NeuronChoice choice = new NeuronChoice();
    private final Map<NodeId, Double> shares = new HashMap<>();
    private Runnable changed = () -> { };
    private Runnable settled = () -> { };
    private Transition moving;

    OpenCards(Board board, Opened opened, Region viewport) {
        this.board = board;
        this.opened = opened;
        this.viewport = viewport;
        opened.nodesProperty().addListener((property, before, now) -> update());
        viewport.heightProperty().addListener((property, before, now) -> update());
    }

    /** Told when other tiles are there. */
    void onChanged(Runnable action) {
        changed = action;
    }

    /** Told when all cards have the size they will keep. */
    void onSettled(Runnable action) {
        settled = action;
    }

    /** All neurons of a layer, the ones to show first; taken where no choice was made yet. */
    void ranked(NodeId layer, int[] ranked) {
        if (choice.ranked(layer, ranked)) {
            update();
        }
    }

    /** Other neurons of a layer that has more than fit. */
    void otherChoice(NodeId layer) {
        if (choice.next(layer)) {
            update();
        }
    }

    /** The open cards, in the order of the network. */
    List<NodeCard> cards() {
        return board.sheet().cards().stream().filter(card -> card.inside().isPresent()).toList();
    }

    /** After the document, the set of open layers or the size of the view has changed. */
    void update() {
        boolean other = false;
        boolean moves = false;
        for (NodeCard card : List.copyOf(board.sheet().cards())) {
            boolean wanted = opened.contains(card.id()) && opened.opening(card.id()).equals(Optional.of(Opening.NEURONS));
            if (wanted) {
                Optional<NeuronStack> stack = stack(card);
                other |= !stack.equals(card.inside());
                card.open(stack, shares.computeIfAbsent(card.id(), id -> 0.0));
            }
            double target = wanted ? 1 : 0;
            moves |= card.inside().isPresent() && shares.getOrDefault(card.id(), 0.0) != target;
        }
        shares.keySet().removeIf(id -> board.sheet().card(id).isEmpty());
        if (other) {
            changed.run();
        }
        if (moves) {
            move();
            return;
        }
        makeRoom();
        if (other) {
            settled.run();
        }
    }

    private Optional<NeuronStack> stack(NodeCard card) {
        int total = board.workbench().inference().shapes().get(card.id()).size();
        List<Integer> units = choice.units(card.id(), total);
        double side = viewport.getHeight() > 0 && viewport.getHeight() < LOW_VIEW ? NeuronStack.SMALL : NeuronStack.LARGE;
        List<String> names = names(card.id(), total);
        Optional<NeuronStack> now = card.inside();
        if (now.filter(stack -> stack.total() == total && stack.units().equals(units) && stack.side() == side
                && stack.names().equals(names)).isPresent()) {
            return now;
        }
        return Optional.of(new NeuronStack(card.id(), total, units, side, names, board.texts(), () -> otherChoice(card.id())));
    }

    /** Inputs have names; neurons have none. */
    private List<String> names(NodeId id, int total) {
        boolean input = board.document().graph().find(id).map(Node::layer).filter(Input.class::isInstance).isPresent();
        return !input ? List.of() : board.workbench().preparedData().map(data -> data.featureNames())
                .filter(names -> names.size() == total).map(names -> names.stream().map(OpenCards::lowered).toList()).orElse(List.of());
    }

    /** x1 as x₁. */
    private static String lowered(String name) {
        return name.matches("\\p{L}\\d") ? name.substring(0, 1) + (char) ('₀' + name.charAt(1) - '0') : name;
    }

    private void move() {
        if (moving != null) {
            moving.stop();
        }
        Map<NodeCard, Double> starts = new LinkedHashMap<>();
        cards().forEach(card -> starts.put(card, shares.getOrDefault(card.id(), 0.0)));
        if (board.theme().reducedMotionProperty().get() || opened.byItself()) {
            step(starts, 1);
            finish();
            return;
        }
        moving = new Transition() {
            {
                setCycleDuration(OPENING);
                setInterpolator(Interpolator.EASE_BOTH);
                setOnFinished(event -> finish());
            }

            @Override
            protected void interpolate(double share) {
                step(starts, share);
            }
        };
        moving.play();
    }

    private void step(Map<NodeCard, Double> starts, double share) {
        starts.forEach((card, start) -> {
            double now = start + share * ((opened.contains(card.id()) ? 1 : 0) - start);
            shares.put(card.id(), now);
            card.open(card.inside(), now);
        });
        makeRoom();
    }

    private void finish() {
        moving = null;
        boolean closed = false;
        for (NodeCard card : cards()) {
            if (!opened.contains(card.id())) {
                shares.remove(card.id());
                card.open(Optional.empty(), 0);
                closed = true;
            }
        }
        if (closed) {
            changed.run();
        }
        makeRoom();
        settled.run();
    }

    private void makeRoom() {
        List<Spread.Box> boxes = new ArrayList<>();
        for (NodeCard card : board.sheet().cards()) {
            board.document().layout().place(card.id()).ifPresent(place -> boxes.add(new Spread.Box(card.id(), place.x(),
                    place.y(), card.getWidth(), card.getHeight(), card.inside().isPresent())));
        }
        board.sheet().moveAside(Spread.of(boxes));
    }
}
