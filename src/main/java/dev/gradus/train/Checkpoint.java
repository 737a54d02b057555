package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a run needs to go on as if it had never stopped. Values are found by node id, parameter name and shape, so
 * a checkpoint of an older graph still gives what fits.
 *
 * @param blocks    parameters, kept state and optimiser moments
 * @param seed      of the run; random numbers are a function of seed and step, so nothing else is to be saved
 * @param step      steps taken
 * @param optimizer id of the optimiser whose moments these are
 * @param tally     sums of the epoch that is under way
 * @param rate      what the learning-rate schedule has in mind
 * @param best      the best weights so far by validation loss, and when they were
 */
public record Checkpoint(List<Block> blocks, long seed, long step, String optimizer, EpochTally.Sums tally,
        RateState rate, Optional<Best> best) {

    /**
     * @param epoch counted from 1
     * @param loss  validation loss then
     */
    public record Best(int epoch, double loss, List<Block> blocks) {
        public Best {
            blocks = List.copyOf(blocks);
        }
    }

    public Checkpoint {
        blocks = List.copyOf(blocks);
        Objects.requireNonNull(tally);
        Objects.requireNonNull(rate);
    }

    /** Values to begin with: no step taken, nothing in mind. */
    public static Checkpoint start(List<Block> values, long seed) {
        return new Checkpoint(values, seed, 0, "", EpochTally.Sums.NONE, RateState.NONE, Optional.empty());
    }

    /** @param values and the state laid out like those of the network */
    public static Checkpoint start(Network like, double[] values, double[] state, long seed) {
        return start(blocks(like, values, state), seed);
    }

    /** The values of a network that has not been trained. */
    public static Checkpoint initial(Network network, long seed) {
        return start(values(network), seed);
    }

    static Checkpoint of(Network network, Optimizer optimizer, String optimizerId, long seed, long step,
            EpochTally.Sums tally, RateState rate, Optional<Best> best) {
        List<Block> blocks = new ArrayList<>(values(network));
        for (Optimizer.State state : optimizer.state()) {
            for (Compiled layer : network.layers()) {
                for (Parameter parameter : layer.parameters()) {
                    if (parameter.learned()) {
                        blocks.add(new Block(layer.node().id(), parameter.name(), state.name(), parameter.shape(),
                                Numbers.copyOf(state.values(), parameter.offset(), parameter.size())));
                    }
                }
            }
        }
        return new Checkpoint(blocks, seed, step, optimizerId, tally, rate, best);
    }

    /** Parameters and kept state of a network as they are now. */
    public static List<Block> values(Network network) {
        return blocks(network, network.values(), network.state());
    }

    private static List<Block> blocks(Network network, double[] values, double[] state) {
        List<Block> blocks = new ArrayList<>();
        for (Compiled layer : network.layers()) {
            for (Parameter parameter : layer.parameters()) {
                double[] from = parameter.learned() ? values : state;
                blocks.add(new Block(layer.node().id(), parameter.name(), "", parameter.shape(),
                        Numbers.copyOf(from, parameter.offset(), parameter.size())));
            }
        }
        return blocks;
    }

    /** The values only, as a start of their own: moments and counters are left behind. */
    public Checkpoint restarted() {
        return start(blocks.stream().filter(block -> block.moment().isEmpty()).toList(), seed);
    }

    /** The same at another count of steps, between two epochs or with the sums of this one begun anew. */
    public Checkpoint at(long otherStep) {
        return new Checkpoint(blocks, seed, otherStep, optimizer, EpochTally.Sums.NONE, rate, best);
    }

    /** Forgets the best weights so far: those that follow are measured otherwise. */
    public Checkpoint withoutBest() {
        return new Checkpoint(blocks, seed, step, optimizer, tally, rate, Optional.empty());
    }

    /** Other numbers at the same point of the same run. */
    public Checkpoint withBlocks(List<Block> changed) {
        return new Checkpoint(changed, seed, step, optimizer, tally, rate, best);
    }

    /** The same numbers under other ids, where layers that were copies have become layers of their own. */
    public Checkpoint renamed(Map<NodeId, NodeId> ids) {
        return ids.isEmpty() ? this : new Checkpoint(renamed(blocks, ids), seed, step, optimizer, tally, rate,
                best.map(each -> new Best(each.epoch(), each.loss(), renamed(each.blocks(), ids))));
    }

    private static List<Block> renamed(List<Block> blocks, Map<NodeId, NodeId> ids) {
        return blocks.stream().map(block -> block.withNode(ids.getOrDefault(block.node(), block.node()))).toList();
    }

    /** True when training has moved these values. */
    public boolean trained() {
        return step > 0;
    }

    public Optional<Block> find(NodeId node, String name, String moment) {
        return blocks.stream().filter(block -> block.node().equals(node) && block.name().equals(name)
                && block.moment().equals(moment)).findFirst();
    }

    /** Copies every value that fits into the network; returns the nodes that found all of theirs. */
    public List<NodeId> loadInto(Network network) {
        return load(blocks, network);
    }

    static List<NodeId> load(List<Block> blocks, Network network) {
        List<NodeId> loaded = new ArrayList<>();
        for (Compiled layer : network.layers()) {
            boolean all = true;
            for (Parameter parameter : layer.parameters()) {
                double[] into = parameter.learned() ? network.values() : network.state();
                all &= copy(blocks, layer.node().id(), parameter, "", into);
            }
            if (all) {
                loaded.add(layer.node().id());
            }
        }
        return loaded;
    }

    /** Copies the optimiser's moments when every one is there; else changes nothing and returns false. */
    boolean loadInto(Network network, Optimizer target) {
        for (boolean copying : new boolean[] {false, true}) {
            for (Optimizer.State state : target.state()) {
                for (Compiled layer : network.layers()) {
                    if (!moments(layer, state, copying)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean moments(Compiled layer, Optimizer.State state, boolean copying) {
        for (Parameter parameter : layer.parameters()) {
            if (parameter.learned()) {
                Optional<Block> block = find(blocks, layer.node().id(), parameter, state.name());
                if (block.isEmpty()) {
                    return false;
                }
                if (copying) {
                    block.get().values().copyTo(state.values(), parameter.offset());
                }
            }
        }
        return true;
    }

    private static boolean copy(List<Block> blocks, NodeId node, Parameter parameter, String moment, double[] into) {
        Optional<Block> block = find(blocks, node, parameter, moment);
        block.ifPresent(each -> each.values().copyTo(into, parameter.offset()));
        return block.isPresent();
    }

    private static Optional<Block> find(List<Block> blocks, NodeId node, Parameter parameter, String moment) {
        for (Block block : blocks) {
            if (block.node().equals(node) && block.name().equals(parameter.name()) && block.moment().equals(moment)
                    && block.shape().equals(parameter.shape())) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    /** Bytes that its numbers take. */
    public long bytes() {
        return 8 * (blocks.stream().mapToLong(block -> block.values().size()).sum()
                + best.map(b -> b.blocks().stream().mapToLong(block -> block.values().size()).sum()).orElse(0L));
    }
}
