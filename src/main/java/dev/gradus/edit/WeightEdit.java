package dev.gradus.edit;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NodeId;
import dev.gradus.train.Block;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Numbers;
import dev.gradus.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One learned number set by hand. While the document has no weights of its own for the layer, those it would begin with
 * are written down first.
 *
 * @param parameter "weight" or "bias"
 * @param place     of the number in the parameter, in its stored order: a Dense weight {@code [units, in]} row by row
 * @param data      what the network is compiled for
 * @param hold      equal for all values of one moving slider, so that they undo together
 */
public record WeightEdit(NodeId layer, String parameter, int place, double value, DataSignature data, Object hold)
        implements Edit {

    @Override
    public String label() {
        return "set " + parameter;
    }

    @Override
    public Optional<Object> mergeKey() {
        return Optional.of(List.of("set number", layer, parameter, place, hold));
    }

    @Override
    public Document apply(Document document) {
        Checkpoint base = document.checkpoint().filter(each -> each.find(layer, parameter, "").isPresent())
                .orElseGet(() -> complete(document));
        List<Block> blocks = new ArrayList<>(base.blocks());
        blocks.replaceAll(block -> block.node().equals(layer) && block.name().equals(parameter) && block.moment().isEmpty()
                ? changed(block) : block);
        return document.withCheckpoint(Optional.of(base.withBlocks(blocks)));
    }

    private Block changed(Block block) {
        double[] numbers = block.values().toArray();
        numbers[place] = value;
        return new Block(block.node(), block.name(), block.moment(), block.shape(), Numbers.of(numbers));
    }

    /** The values that the network has now: those of the document that fit, the first ones elsewhere. */
    private Checkpoint complete(Document document) {
        Network network = Network.compile(document.graph(), data);
        Trainer.initialise(network, document.training());
        document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
        return Checkpoint.initial(network, document.training().seed());
    }
}
