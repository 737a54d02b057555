package dev.gradus.graph;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.Workspace.Purpose;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Which buffers a workspace has and who uses which, before anything is allocated. A layer that hands its input on
 * unchanged shares the buffer of its producer where it is the only consumer.
 */
final class WorkspacePlan {

    /** A buffer of {@code size} numbers for each example, or once. */
    record Buffer(int size, boolean perExample) {
        long length(int capacity) {
            return perExample ? (long) size * capacity : size;
        }
    }

    /** The places of one layer's buffers; -1 where there is none. */
    record Slots(int output, int gradOutput, List<Integer> gradInputs, List<Integer> own, boolean skipped,
            boolean learns, List<Integer> sumsInto) {}

    private final List<Buffer> buffers = new ArrayList<>();
    private final List<Slots> slots = new ArrayList<>();

    static WorkspacePlan of(Network network, Purpose purpose) {
        WorkspacePlan plan = new WorkspacePlan();
        plan.lay(network, purpose);
        return plan;
    }

    List<Buffer> buffers() {
        return buffers;
    }

    Slots slots(int layer) {
        return slots.get(layer);
    }

    private void lay(Network network, Purpose purpose) {
        List<Compiled> layers = network.layers();
        boolean train = purpose != Purpose.PREDICT;
        int[] consumers = new int[layers.size()];
        layers.forEach(each -> each.inputs().forEach(input -> consumers[input]++));
        boolean[] carries = new boolean[layers.size()];
        int[] output = new int[layers.size()];
        int[] gradOutput = new int[layers.size()];
        boolean[] skipped = new boolean[layers.size()];
        for (int i = 0; i < layers.size(); i++) {
            Compiled each = layers.get(i);
            boolean learns = learns(each);
            carries[i] = train && (learns || each.inputs().stream().anyMatch(input -> carries[input])
                    || (each.inputs().isEmpty() && purpose.reachesInput()));
            skipped[i] = each.layer().isIdentity()
                    && (each.inputs().isEmpty() || (each.inputs().size() == 1 && consumers[each.inputs().get(0)] == 1));
            boolean shares = skipped[i] && !each.inputs().isEmpty();
            output[i] = shares ? output[each.inputs().get(0)] : add(each.shape().size(), true);
            gradOutput[i] = !carries[i] ? -1
                    : shares ? gradOutput[each.inputs().get(0)] : add(each.shape().size(), true);
        }
        for (int i = 0; i < layers.size(); i++) {
            Compiled each = layers.get(i);
            List<Integer> gradInputs = new ArrayList<>();
            List<Integer> sumsInto = new ArrayList<>();
            for (int input : each.inputs()) {
                boolean several = consumers[input] > 1;
                gradInputs.add(!carries[input] ? -1
                        : several ? add(layers.get(input).shape().size(), true) : gradOutput[input]);
                sumsInto.add(several && carries[input] ? input : -1);
            }
            List<Integer> own = new ArrayList<>();
            each.layer().plan(new Plan() {
                @Override
                public int perExample(int size) {
                    own.add(add(size, true));
                    return own.size() - 1;
                }

                @Override
                public int fixed(int size) {
                    own.add(add(size, false));
                    return own.size() - 1;
                }

                @Override
                public int explained(int size) {
                    own.add(purpose == Purpose.EXPLAIN ? add(size, true) : -1);
                    return own.size() - 1;
                }
            });
            slots.add(new Slots(output[i], gradOutput[i], gradInputs, own, skipped[i], learns(each), sumsInto));
        }
    }

    private static boolean learns(Compiled each) {
        return !each.node().frozen() && each.parameters().stream().anyMatch(Parameter::learned);
    }

    private int add(int size, boolean perExample) {
        buffers.add(new Buffer(size, perExample));
        return buffers.size() - 1;
    }
}
