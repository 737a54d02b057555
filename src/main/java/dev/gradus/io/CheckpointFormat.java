package dev.gradus.io;

import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.train.Block;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochTally;
import dev.gradus.train.Numbers;
import dev.gradus.train.RateState;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Weights and optimiser state as named blocks of exact numbers. */
final class CheckpointFormat {

    static final Codec<Checkpoint> CHECKPOINT = checkpoint();

    private CheckpointFormat() {}

    /** A block before anybody has looked whether its numbers fit its shape. */
    private record Unchecked(NodeId node, String name, String moment, Shape shape, Numbers values) {}

    private static Codec<Block> block() {
        Field<Unchecked, NodeId> node = Field.of("node", GraphFormat.COPY_ID, Unchecked::node);
        Field<Unchecked, String> name = Field.of("name", Plain.TEXT, Unchecked::name);
        Field<Unchecked, Optional<String>> moment = Field.optional("moment", Plain.TEXT,
                block -> block.moment().isEmpty() ? Optional.empty() : Optional.of(block.moment()));
        Field<Unchecked, Shape> shape = Field.of("shape", Plain.SHAPE, Unchecked::shape);
        Field<Unchecked, Numbers> values = Field.of("float64", Plain.BINARY, Unchecked::values);
        Codec<Unchecked> raw = new ObjectCodec<>(List.of(node, name, moment, shape, values),
                parts -> new Unchecked(parts.get(node), parts.get(name), parts.get(moment).orElse(""),
                        parts.get(shape), parts.get(values)));
        return Plain.codec(in -> checked(raw.read(in), in), (out, block) -> raw.write(out,
                new Unchecked(block.node(), block.name(), block.moment(), block.shape(), block.values())));
    }

    private static Block checked(Unchecked block, StrictJson in) throws IOException, FileProblem {
        String whose = whose(block.name(), in.nameOf(block.node()));
        if (block.values().size() != block.shape().size()) {
            throw wrongCount(whose, block.shape().size(), block.values().size());
        }
        for (int i = 0; block.moment().isEmpty() && i < block.values().size(); i++) {
            if (!Double.isFinite(block.values().get(i))) {
                throw new FileProblem(whose + ": number " + (i + 1) + " is not a number (" + block.values().get(i)
                        + "). Nothing was opened.");
            }
        }
        return new Block(block.node(), block.name(), block.moment(), block.shape(), block.values());
    }

    static FileProblem wrongCount(String whose, int expected, int found) {
        return new FileProblem(whose + ": expected " + expected + " numbers, found " + found + ". Nothing was opened.");
    }

    /** "weights of dense 1". */
    static String whose(String parameter, String layer) {
        return (parameter.equals("weight") ? "weights" : parameter) + " of " + layer;
    }

    private static Codec<Checkpoint> checkpoint() {
        Codec<List<Block>> list = Plain.list(block());
        Field<Checkpoint.Best, Integer> epoch =
                Field.of("epoch", Plain.ints(0, Integer.MAX_VALUE), Checkpoint.Best::epoch);
        Field<Checkpoint.Best, Double> loss = Field.of("loss", Plain.EXACT, Checkpoint.Best::loss);
        Field<Checkpoint.Best, List<Block>> bestBlocks = Field.of("blocks", list, Checkpoint.Best::blocks);
        Codec<Checkpoint.Best> best = new ObjectCodec<>(List.of(epoch, loss, bestBlocks),
                parts -> new Checkpoint.Best(parts.get(epoch), parts.get(loss), parts.get(bestBlocks)));

        Field<Checkpoint, Long> seed = Field.of("seed", Plain.LONG, Checkpoint::seed);
        Field<Checkpoint, Long> step = Field.of("step", Plain.longs(0, Long.MAX_VALUE), Checkpoint::step);
        Field<Checkpoint, String> optimizer = Field.of("optimizer", Plain.TEXT, Checkpoint::optimizer);
        Field<Checkpoint, Numbers> tally = Field.of("tally", Plain.BINARY, checkpoint -> numbers(checkpoint.tally()));
        Field<RateState, String> schedule = Field.of("schedule", Plain.TEXT, RateState::schedule);
        Field<RateState, Numbers> minded = Field.of("state", Plain.BINARY,
                state -> Numbers.of(state.numbers().stream().mapToDouble(Double::doubleValue).toArray()));
        Codec<RateState> rateState = new ObjectCodec<>(List.of(schedule, minded), parts -> new RateState(
                parts.get(schedule), Arrays.stream(parts.get(minded).toArray()).boxed().toList()));
        Field<Checkpoint, Optional<RateState>> rate = Field.optional("rate", rateState,
                checkpoint -> Optional.of(checkpoint.rate()).filter(state -> !state.equals(RateState.NONE)));
        Field<Checkpoint, List<Block>> blocks = Field.of("blocks", list, Checkpoint::blocks);
        Field<Checkpoint, Optional<Checkpoint.Best>> bestSoFar = Field.optional("best", best, Checkpoint::best);
        return new ObjectCodec<>(List.of(seed, step, optimizer, tally, rate, blocks, bestSoFar),
                parts -> new Checkpoint(parts.get(blocks), parts.get(seed), parts.get(step), parts.get(optimizer),
                        sums(parts.get(tally)), parts.get(rate).orElse(RateState.NONE), parts.get(bestSoFar)));
    }

    private static Numbers numbers(EpochTally.Sums sums) {
        return Numbers.of(sums.numbers().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static EpochTally.Sums sums(Numbers numbers) {
        return new EpochTally.Sums(Arrays.stream(numbers.toArray()).boxed().toList());
    }
}
