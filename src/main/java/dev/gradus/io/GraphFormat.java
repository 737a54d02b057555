package dev.gradus.io;

import dev.gradus.edit.Layout;
import dev.gradus.edit.Point;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Layers, wires and their places. */
final class GraphFormat {

    static final int MOST_NODES = NetworkGraph.MOST_NODES;
    static final int MOST_EDGES = 10_000;

    static final Codec<NodeId> ID_CODEC = id("n[1-9][0-9]{0,8}", "the id of a layer, such as n3");
    /** A layer, or a copy of one in a repeated block: whose numbers these are. */
    static final Codec<NodeId> COPY_ID =
            id("n[1-9][0-9]{0,8}([.]([2-9]|[1-9][0-9]|100))?", "the id of a layer, such as n3, or of its copy, such as n3.2");
    private static final Codec<NodeId> GROUP_ID = id("g[1-9][0-9]{0,8}", "the id of a block, such as g1");
    private static final Codec<NodeId> PLACED_ID = id("[ng][1-9][0-9]{0,8}", "the id of a layer or a block, such as n3 or g1");

    static final Codec<LayerSpec> LAYER = layer();
    static final Codec<NetworkGraph> GRAPH = graph();
    static final Codec<Layout> LAYOUT = layout();

    private GraphFormat() {}

    private static Codec<NodeId> id(String pattern, String noun) {
        Pattern allowed = Pattern.compile(pattern);
        return Plain.codec(in -> {
            String at = in.path();
            String text = in.text();
            if (!allowed.matcher(text).matches()) {
                throw in.problemAt(at, "expected " + noun + ", found " + StrictJson.quoted(text) + ".");
            }
            return new NodeId(text);
        }, (out, id) -> out.text(id.value()));
    }

    private static Codec<LayerSpec> layer() {
        Map<String, Codec<? extends LayerSpec>> kinds = new LinkedHashMap<>();
        for (LayerType<?> type : LayerCatalog.all()) {
            kinds.put(type.id(), settings(type));
        }
        kinds.put(Output.TYPE.id(), LossFormat.OUTPUT);
        return new VariantCodec<>("layer", spec -> spec.type().id(), kinds);
    }

    private static <S extends LayerSpec> Codec<S> settings(LayerType<S> type) {
        return HyperSettings.codec(type.defaults(), type.hypers());
    }

    private static Codec<NetworkGraph> graph() {
        Field<Node, NodeId> id = Field.of("id", ID_CODEC, Node::id);
        Field<Node, String> name = Field.of("name", Plain.TEXT, Node::name);
        Field<Node, LayerSpec> layer = Field.of("layer", LAYER, Node::layer);
        Field<Node, Boolean> frozen = Field.of("frozen", Plain.FLAG, Node::frozen);
        Field<Node, Double> rateFactor = Field.of("rateFactor", Plain.NUMBER, Node::rateFactor).orBefore(1.0);
        Codec<Node> plain = new ObjectCodec<>(List.of(id, name, layer, frozen, rateFactor), parts -> new Node(
                parts.get(id), parts.get(name), parts.get(layer), parts.get(frozen), parts.get(rateFactor)));
        Codec<Node> node = Plain.codec(in -> {
            Node read = plain.read(in);
            in.remember(read.id(), read.name());
            return read;
        }, plain::write);

        Field<Edge, NodeId> from = Field.of("from", ID_CODEC, Edge::from);
        Field<Edge, NodeId> to = Field.of("to", ID_CODEC, Edge::to);
        Codec<Edge> edge = new ObjectCodec<>(List.of(from, to), parts -> new Edge(parts.get(from), parts.get(to)));

        Field<NetworkGraph, List<Node>> nodes =
                Field.of("nodes", Plain.list(node, MOST_NODES), NetworkGraph::nodes);
        Field<NetworkGraph, List<Edge>> edges =
                Field.of("wires", Plain.list(edge, MOST_EDGES), NetworkGraph::edges);
        Field<NetworkGraph, Integer> next =
                Field.of("nextId", Plain.ints(1, Integer.MAX_VALUE), NetworkGraph::nextId);
        Field<NetworkGraph, Optional<List<Group>>> groups = Field.optional("blocks", Plain.list(group(), MOST_NODES),
                graph -> graph.groups().isEmpty() ? Optional.empty() : Optional.of(graph.groups()));
        return new ObjectCodec<>(List.of(nodes, edges, next, groups), parts -> {
            if (parts.get(next) <= highest(parts.get(nodes))) {
                throw new IllegalArgumentException("nextId is " + parts.get(next) + ", but there is a layer n"
                        + highest(parts.get(nodes)) + " already.");
            }
            return new NetworkGraph(parts.get(nodes), parts.get(edges), parts.get(next),
                    parts.get(groups).orElse(List.of()));
        });
    }

    private static Codec<Group> group() {
        Codec<List<NodeId>> layers = Plain.list(ID_CODEC, MOST_NODES);
        Field<Group, NodeId> id = Field.of("id", GROUP_ID, Group::id);
        Field<Group, String> name = Field.of("name", Plain.TEXT, Group::name);
        Field<Group, List<NodeId>> members = Field.of("layers", layers, Group::members);
        Field<Group, List<NodeId>> entries = Field.of("entries", layers, Group::entries);
        Field<Group, Boolean> collapsed = Field.of("collapsed", Plain.FLAG, Group::collapsed);
        Field<Group, Integer> repeat = Field.of("repeat", Plain.ints(1, Group.MOST_REPEAT), Group::repeat);
        return new ObjectCodec<>(List.of(id, name, members, entries, collapsed, repeat),
                parts -> new Group(parts.get(id), parts.get(name), parts.get(members), parts.get(entries),
                        parts.get(collapsed), parts.get(repeat)));
    }

    /** The largest number of an id, 0 without nodes. */
    static int highest(List<Node> nodes) {
        return nodes.stream().mapToInt(node -> Integer.parseInt(node.id().original().value().substring(1))).max().orElse(0);
    }

    private static Codec<Layout> layout() {
        Field<Map.Entry<NodeId, Point>, NodeId> node = Field.of("node", PLACED_ID, Map.Entry::getKey);
        Field<Map.Entry<NodeId, Point>, Double> x = Field.of("x", Plain.NUMBER, entry -> entry.getValue().x());
        Field<Map.Entry<NodeId, Point>, Double> y = Field.of("y", Plain.NUMBER, entry -> entry.getValue().y());
        Codec<Map.Entry<NodeId, Point>> place = new ObjectCodec<>(List.of(node, x, y),
                parts -> Map.entry(parts.get(node), new Point(parts.get(x), parts.get(y))));
        Codec<List<Map.Entry<NodeId, Point>>> places = Plain.list(place, 2 * MOST_NODES);
        return Plain.codec(in -> {
            String at = in.path();
            Map<NodeId, Point> read = new LinkedHashMap<>();
            for (Map.Entry<NodeId, Point> entry : places.read(in)) {
                if (read.put(entry.getKey(), entry.getValue()) != null) {
                    throw in.problemAt(at, in.nameOf(entry.getKey()) + " has two places.");
                }
            }
            return new Layout(read);
        }, (out, layout) -> places.write(out, layout.places().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(NodeId::value))).toList()));
    }
}
