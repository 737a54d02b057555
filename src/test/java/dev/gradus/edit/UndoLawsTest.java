package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Randoms;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the history, over random edits that follow from a seed. */
class UndoLawsTest {

    private static final int EDITS = 120;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoingAllLeadsBackToTheStartAndRedoingAllToTheEnd(long seed) throws Exception {
        Document start = SampleProjects.find("iris").orElseThrow().document();
        History history = new History(start);
        List<Document> seen = new ArrayList<>(List.of(start));
        RandomEdits random = new RandomEdits(seed);
        for (int i = 0; i < EDITS; i++) {
            Document after = history.apply(random.next(history.document()));
            history.endMerge();
            if (!after.equals(seen.get(seen.size() - 1))) {
                seen.add(after);
            }
        }

        for (int i = seen.size() - 1; i > 0; i--) {
            assertEquals(seen.get(i), history.document());
            assertTrue(history.canUndo());
            history.undo();
        }
        assertEquals(start, history.document());
        assertFalse(history.canUndo());
        for (int i = 1; i < seen.size(); i++) {
            assertEquals(seen.get(i), history.redo());
        }
        assertFalse(history.canRedo());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void everyEditLeavesEachNodeWithAPlaceAndAGraphThatCanBeInferred(long seed) throws Exception {
        Document document = SampleProjects.find("iris").orElseThrow().document();
        RandomEdits random = new RandomEdits(seed);
        for (int i = 0; i < EDITS; i++) {
            Edit edit = random.next(document);
            Document again = edit.apply(document);
            document = edit.apply(document);
            assertEquals(again, document, edit.label() + " gives another document the second time");
            for (Node node : document.graph().nodes()) {
                assertTrue(document.layout().place(node.id()).isPresent(), edit.label() + " leaves " + node.name() + " without a place");
            }
            Set<NodeId> ids = Set.copyOf(document.graph().nodes().stream().map(Node::id).toList());
            Set<NodeId> placed = new java.util.HashSet<>(ids);
            document.graph().groups().stream().filter(Group::collapsed).map(Group::id).forEach(placed::add);
            assertEquals(placed, document.layout().places().keySet(), edit.label() + " leaves a place without a node or card");
            ShapeInference shapes = ShapeInference.of(document.graph(), null);
            assertTrue(ids.containsAll(shapes.shapes().keySet()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void anEditAfterUndoingForgetsWhatWasUndone(long seed) throws Exception {
        History history = new History(SampleProjects.find("iris").orElseThrow().document());
        RandomEdits random = new RandomEdits(seed);
        for (int i = 0; i < 10; i++) {
            history.apply(Edits.add(new Dense(i + 1, "relu"), new Point(0, 200 + 140 * i)));
        }
        history.undo();
        history.undo();
        Document before = history.document();
        Document after = history.apply(Edits.add(new Dense(99, "tanh"), new Point(400, 400)));

        assertFalse(history.canRedo());
        assertEquals(before, history.undo());
        assertEquals(after, history.redo());
        history.apply(random.next(history.document()));
        assertTrue(history.canUndo());
    }

    /** Edits that are possible in a document, drawn from a seed. */
    private static final class RandomEdits {
        private final long key;
        private long drawn;

        RandomEdits(long seed) {
            key = Randoms.key(seed, "random edits");
        }

        Edit next(Document document) {
            List<Node> nodes = document.graph().nodes();
            List<Edge> edges = document.graph().edges();
            if (nodes.isEmpty()) {
                return Edits.append(type().defaults());
            }
            Node node = nodes.get(below(nodes.size()));
            Node other = nodes.get(below(nodes.size()));
            return switch (below(18)) {
                case 0 -> Edits.add(type().defaults(), new Point(20 * below(60), 20 * below(40)));
                case 1 -> Edits.addAfter(node.id(), type().defaults());
                case 2 -> edges.isEmpty() ? Edits.arrange() : Edits.insert(edges.get(below(edges.size())), type().defaults());
                case 3 -> edges.isEmpty() ? Edits.arrange() : Edits.disconnect(edges.get(below(edges.size())));
                case 4 -> joinable(document, node, other) ? Edits.connect(node.id(), other.id()) : Edits.arrange();
                case 5 -> nodes.size() > 6 ? Edits.delete(document.graph(), List.of(node.id())) : Edits.append(type().defaults());
                case 6 -> Edits.move(Map.of(node.id(), new Point(below(900), below(600))), drawn);
                case 7 -> Edits.rename(node.id(), "layer " + drawn);
                case 8 -> Edits.freeze(List.of(node.id()), !node.frozen());
                case 9 -> Edits.duplicate(Clip.of(document, List.of(node.id(), other.id())));
                case 10 -> node.layer() instanceof Dense dense
                        ? Edits.change(node.id(), "Units", dense.withUnits(1 + below(64))) : Edits.arrange();
                case 11 -> Edits.training("Batch size", document.training().withBatchSize(1 + below(200)));
                case 13, 14 -> group(document, node, other);
                case 15, 16 -> changeGroup(document, node);
                default -> Edits.newWeights(withSeed(document.training()));
            };
        }

        private Edit group(Document document, Node node, Node other) {
            List<NodeId> ids = List.of(node.id(), other.id());
            return Grouping.refusal(document.graph(), ids).isPresent() ? Edits.arrange()
                    : BlockEdits.group(ids, Grouping.freshName(document.graph(), "block"));
        }

        private Edit changeGroup(Document document, Node node) {
            List<Group> groups = document.graph().groups();
            if (groups.isEmpty()) {
                return group(document, node, node);
            }
            Group group = groups.get(below(groups.size()));
            return switch (below(7)) {
                case 0 -> BlockEdits.ungroup(document.graph(), group.id());
                case 1, 2 -> BlockEdits.collapse(group.id(), !group.collapsed());
                case 3 -> BlockEdits.rename(group.id(), "block of " + drawn);
                case 4 -> BlockEdits.repeat(group.id(), 1 + below(4));
                case 5 -> Edits.duplicate(Clip.of(document, group.members()));
                default -> Edits.delete(document.graph(), group.members());
            };
        }

        private TrainingSetup withSeed(TrainingSetup setup) {
            return setup.withSeed(below(1000));
        }

        private static boolean joinable(Document document, Node from, Node to) {
            return !document.graph().edges().contains(new Edge(from.id(), to.id()))
                    && !document.graph().wouldCycle(from.id(), to.id());
        }

        private LayerType<?> type() {
            return LayerCatalog.all().get(below(LayerCatalog.all().size()));
        }

        private int below(int bound) {
            return (int) (Randoms.uniform(key, drawn++) * bound);
        }
    }
}
