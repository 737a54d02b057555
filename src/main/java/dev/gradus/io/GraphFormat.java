package dev.gradus.io;

import dev.gradus.edit.Layout;
import dev.gradus.edit.Point;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Layers, wires and their places. */
final class GraphFormat {

    static final int MOST_NODES = 2_000;
    static final int MOST_EDGES = 10_000;

    private static final Pattern ID = Pattern.compile("n[1-9][0-9]{0,8}");

    static final Codec<NodeId> ID_CODEC = Plain.codec(in -> {
        String at = in.path();
        String text = in.text();
        if (!ID.matcher(text).matches()) {
            throw in.problemAt(at, "expected the id of a layer, such as n3, found " + StrictJson.quoted(text) + ".");
        }
        return new NodeId(text);
    }, (out, id) -> out.text(id.value()));

    static final Codec<LayerSpec> LAYER = layer();
    static final Codec<NetworkGraph> GRAPH = graph();
    static final Codec<Layout> LAYOUT = layout();

    private GraphFormat() {}

    private static Codec<LayerSpec> layer() {
        Map<String, Codec<? extends LayerSpec>> kinds = new LinkedHashMap<>();
        for (LayerType<?> type : LayerCatalog.all()) {
            kinds.put(type.id(), settings(type));
        }
        return new VariantCodec<>("layer", spec -> spec.type().id(), kinds);
    }

    private static <S extends LayerSpec> Codec<S> settings(LayerType<S> type) {
        return new SettingsCodec<>(type.defaults(), type.hypers());
    }

    private static Codec<NetworkGraph> graph() {
        Field<Node, NodeId> id = Field.of("id", ID_CODEC, Node::id);
        Field<Node, String> name = Field.of("name", Plain.TEXT, Node::name);
        Field<Node, LayerSpec> layer = Field.of("layer", LAYER, Node::layer);
        Field<Node, Boolean> frozen = Field.of("frozen", Plain.FLAG, Node::frozen);
        Codec<Node> plain = new ObjectCodec<>(List.of(id, name, layer, frozen),
                parts -> new Node(parts.get(id), parts.get(name), parts.get(layer), parts.get(frozen)));
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
        return new ObjectCodec<>(List.of(nodes, edges, next), parts -> {
            if (parts.get(next) <= highest(parts.get(nodes))) {
                throw new IllegalArgumentException("nextId is " + parts.get(next) + ", but there is a layer n"
                        + highest(parts.get(nodes)) + " already.");
            }
            return new NetworkGraph(parts.get(nodes), parts.get(edges), parts.get(next));
        });
    }

    /** The largest number of an id, 0 without nodes. */
    static int highest(List<Node> nodes) {
        return nodes.stream().mapToInt(node -> Integer.parseInt(node.id().value().substring(1))).max().orElse(0);
    }

    private static Codec<Layout> layout() {
        Field<Map.Entry<NodeId, Point>, NodeId> node = Field.of("node", ID_CODEC, Map.Entry::getKey);
        Field<Map.Entry<NodeId, Point>, Double> x = Field.of("x", Plain.NUMBER, entry -> entry.getValue().x());
        Field<Map.Entry<NodeId, Point>, Double> y = Field.of("y", Plain.NUMBER, entry -> entry.getValue().y());
        Codec<Map.Entry<NodeId, Point>> place = new ObjectCodec<>(List.of(node, x, y),
                parts -> Map.entry(parts.get(node), new Point(parts.get(x), parts.get(y))));
        Codec<List<Map.Entry<NodeId, Point>>> places = Plain.list(place, MOST_NODES);
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
