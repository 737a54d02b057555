package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.Edits;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.nn.LayerType;
import dev.gradus.train.Finding;
import dev.gradus.ui.canvas.Floating.Slot;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/** The cards that the canvas opens in place: problem, question, quick add, rename, find. */
final class Prompts {

    private final Board board;
    private final TrainingDesk desk;
    private final Floating floating;
    private final Runnable focusCanvas;
    private final Set<List<Object>> hidden = new HashSet<>();
    private Optional<Health> health = Optional.empty();
    private Optional<List<Object>> told = Optional.empty();
    private Optional<Problem> shown = Optional.empty();

    Prompts(Board board, TrainingDesk desk, Floating floating, Runnable focusCanvas) {
        this.board = board;
        this.desk = desk;
        this.floating = floating;
        this.focusCanvas = focusCanvas;
    }

    /** The first guilty node opens its card; a selected node with a badge goes before it. */
    void showProblem() {
        Optional<Problem> problem = board.only().flatMap(this::problemOf)
                .or(() -> board.workbench().inference().firstBlocking().filter(this::belongsHere));
        if (problem.isEmpty()) {
            showFinding();
        } else if (!problem.equals(shown) || !floating.shows(Slot.PROBLEM)) {
            told = Optional.empty();
            floating.show(Slot.PROBLEM, new ProblemCard(board, problem.get()),
                    problem.get().node().map(this::below).orElse(Optional::empty));
        }
        shown = problem;
    }

    /** From now on what ails a layer is told below it: of the selected one, else of the first. */
    void follow(Health followed) {
        health = Optional.of(followed);
        followed.findingsProperty().addListener((property, before, now) -> showProblem());
    }

    private void showFinding() {
        Optional<Finding> finding = health.flatMap(each -> each.findingsProperty().get().stream()
                .filter(found -> board.document().graph().find(found.node()).isPresent() && !hidden.contains(key(found)))
                .min(java.util.Comparator.comparing(found -> !board.only().equals(Optional.of(found.node())))));
        if (finding.isEmpty()) {
            floating.hide(Slot.PROBLEM);
            told = Optional.empty();
        } else if (!finding.map(Prompts::key).equals(told) || !floating.shows(Slot.PROBLEM)) {
            Finding found = finding.get();
            told = Optional.of(key(found));
            floating.show(Slot.PROBLEM, new FindingCard(health.orElseThrow(), found, () -> {
                hidden.add(key(found));
                showProblem();
            }), below(board.document().graph().drawnAs(found.node())));
        }
    }

    private static List<Object> key(Finding finding) {
        return List.of(finding.node(), finding.kind());
    }

    /** The problem of a layer, or the first in a block. */
    private Optional<Problem> problemOf(NodeId card) {
        return board.document().graph().layersOf(card).stream()
                .flatMap(id -> board.workbench().inference().problemOf(id).stream()).findFirst();
    }

    /** A problem of a node, or a missing end that one click adds; missing data are the Data place's affair. */
    private boolean belongsHere(Problem problem) {
        return problem.node().isPresent()
                || !problem.fixes().isEmpty() && !board.document().graph().nodes().isEmpty();
    }

    void question(List<String> startingAnew, Runnable change, Runnable cancel) {
        Optional<String> run = desk.currentRun().or(() -> desk.runs().stream().reduce((first, second) -> second)).map(Run::name);
        QuestionCard card = new QuestionCard(board.texts(), startingAnew, run, () -> {
            close(Slot.QUESTION);
            change.run();
        }, () -> {
            close(Slot.QUESTION);
            cancel.run();
        });
        floating.show(Slot.QUESTION, card, board.only().map(this::below).orElse(Optional::empty));
        card.focusChange();
    }

    /** @param world where the layer would go; empty hangs the card below the selection */
    void quickAdd(Optional<Point2D> world, Consumer<LayerType<?>> chosen) {
        LayerChooser chooser = new LayerChooser(board.texts(), type -> {
            close(Slot.ADD);
            chosen.accept(type);
        }, () -> close(Slot.ADD));
        Supplier<Optional<Bounds>> anchor = world.<Supplier<Optional<Bounds>>>map(point -> () -> Optional.of(
                new BoundingBox(point.getX(), point.getY(), 0, 0)))
                .orElseGet(() -> board.only().map(this::below).orElse(Optional::empty));
        floating.show(Slot.ADD, chooser, anchor);
        chooser.focusField();
    }

    void rename(NodeId id) {
        NameField field = new NameField(board, id, name -> {
            close(Slot.RENAME);
            if (!name.equals(board.name(id))) {
                board.changes().make(board.block(id).isPresent() ? BlockEdits.rename(id, name) : Edits.rename(id, name));
            }
        }, () -> close(Slot.RENAME));
        floating.show(Slot.RENAME, field, below(id));
        field.focusField();
    }

    void find(Consumer<NodeId> found) {
        FindField field = new FindField(board, found, () -> close(Slot.FIND));
        floating.show(Slot.FIND, field, Optional::empty);
        field.focusField();
    }

    /** Closes what is open except the problem; false when nothing was. */
    boolean closeAny() {
        for (Slot slot : List.of(Slot.QUESTION, Slot.ADD, Slot.FIND, Slot.RENAME, Slot.NUMBER)) {
            if (floating.shows(slot)) {
                close(slot);
                return true;
            }
        }
        return false;
    }

    private void close(Slot slot) {
        if (floating.shows(slot)) {
            boolean focused = floating.card(slot).filter(card -> card.isFocusWithin()).isPresent();
            floating.hide(slot);
            if (focused) {
                focusCanvas.run();
            }
        }
    }

    private Supplier<Optional<Bounds>> below(NodeId id) {
        return () -> board.document().graph().find(id).isPresent()
                ? board.sheet().area(board.document().graph().drawnAs(id)) : board.sheet().area(id);
    }
}
