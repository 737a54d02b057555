package dev.gradus.ui.model;

import dev.gradus.edit.Document;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.nn.Hyper;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The document that a run trains: what may change under it, and what ends it. */
record RunBasis(Document document) {

    /**
     * Whether a run goes on under a changed document: names, places and blocks of layers do not matter to it, live
     * settings it takes over.
     */
    boolean carries(Document now) {
        return nameless(now.graph()).equals(nameless(document.graph())) && now.data().equals(document.data())
                && now.training().withLive(document.training().live()).equals(document.training());
    }

    private static NetworkGraph nameless(NetworkGraph graph) {
        NetworkGraph plain = graph.unrolled();
        return new NetworkGraph(plain.nodes().stream().map(node -> node.withName(node.id().value())).toList(),
                plain.edges(), 1);
    }

    /** The layers that are called otherwise now: old name by new name. */
    Map<String, String> renamed(Document now) {
        Map<String, String> names = new LinkedHashMap<>();
        NetworkGraph before = document.graph().unrolled();
        for (Node node : now.graph().unrolled().nodes()) {
            before.find(node.id()).filter(old -> !old.name().equals(node.name()))
                    .ifPresent(old -> names.put(old.name(), node.name()));
        }
        return names;
    }

    RunBasis withCheckpoint(Checkpoint checkpoint) {
        return new RunBasis(document.withCheckpoint(Optional.of(checkpoint)));
    }

    /** What the table of runs shows, label by value. */
    Map<String, String> settings(Optional<Fork> fork) {
        Map<String, String> settings = new LinkedHashMap<>();
        fork.flatMap(Fork::parent).ifPresent(parent -> settings.put("branched", "from " + parent.name() + " at epoch "
                + epoch(fork.get().epoch())));
        StringBuilder layers = new StringBuilder();
        document.graph().unrolled().computingOrder().stream().filter(node -> !node.layer().summary().isEmpty()
                && node.layer().type().arity().max() > 0).forEach(node -> layers.append(layers.isEmpty() ? "" : ", ")
                .append(node.layer().summary()));
        settings.put("Layers", layers.toString());
        for (Hyper<TrainingSetup, ?> hyper : TrainingHypers.all()) {
            settings.put(hyper.label(), String.valueOf(hyper.get(document.training())));
        }
        settings.put("Seed", String.valueOf(document.training().seed()));
        return settings;
    }

    private static String epoch(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value)
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
