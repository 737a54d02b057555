package dev.gradus.data.split;

import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whole groups put into parts, the largest first. A group goes where it fits and its strata are rarest yet, measured
 * against their share; where it fits nowhere, to the part that lacks most rows. So no part differs from its share by more
 * than the largest group: a part is overfilled only while no other lacks more.
 */
final class GroupParts {

    private final double[] lacking;
    private final double[][] wanted;
    private final int[][] given;
    private final double[] shares;

    private GroupParts(double[] shares, int rows, int[] strata) {
        this.shares = shares;
        int count = Arrays.stream(strata).max().orElse(0) + 1;
        wanted = new double[shares.length][count];
        given = new int[shares.length][count];
        lacking = Arrays.stream(shares).map(share -> share * rows).toArray();
        for (int stratum : strata) {
            for (int part = 0; part < shares.length; part++) {
                wanted[part][stratum] += shares[part];
            }
        }
    }

    /**
     * @param groups of each row, from 0
     * @param strata of each row, from 0
     * @param shares of each part, 1 together
     * @param key    decides between equals
     * @return the part of each row
     */
    static int[] assign(int[] groups, int[] strata, double[] shares, long key) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] members = new int[count][];
        for (int group = 0; group < count; group++) {
            members[group] = new int[sizes[group]];
        }
        int[] next = new int[count];
        for (int row = 0; row < groups.length; row++) {
            members[groups[row]][next[groups[row]]++] = strata[row];
        }
        int[] order = new int[count];
        Randoms.shuffle(key, order);
        int[] largestFirst = IntStream.of(order).boxed().sorted(Comparator.comparingInt(group -> -sizes[group]))
                .mapToInt(Integer::intValue).toArray();
        GroupParts parts = new GroupParts(shares, groups.length, strata);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int group = largestFirst[i];
            chosen[group] = parts.put(members[group], Randoms.uniform(Randoms.key(key, "tie"), i));
        }
        return Arrays.stream(groups).map(group -> chosen[group]).toArray();
    }

    private int put(int[] strata, double luck) {
        int best = drawn(emptiest(strata), luck);
        if (best < 0) {
            best = IntStream.range(0, shares.length).filter(part -> shares[part] > 0).boxed()
                    .max(Comparator.comparingDouble(part -> lacking[part])).orElseThrow();
        }
        lacking[best] -= strata.length;
        for (int stratum : strata) {
            given[best][stratum]++;
        }
        return best;
    }

    /** The parts where a group fits and its strata are rarest; several, where they are equally rare. */
    private int[] emptiest(int[] strata) {
        double[] fullness = new double[shares.length];
        double least = Double.POSITIVE_INFINITY;
        for (int part = 0; part < shares.length; part++) {
            fullness[part] = shares[part] > 0 && lacking[part] >= strata.length ? fullness(part, strata)
                    : Double.POSITIVE_INFINITY;
            least = Math.min(least, fullness[part]);
        }
        double most = least + 1e-9;
        return IntStream.range(0, shares.length).filter(part -> fullness[part] <= most && fullness[part] < Double.MAX_VALUE)
                .toArray();
    }

    /** One of several parts by its share; -1 of none. */
    private int drawn(int[] parts, double luck) {
        double left = luck * Arrays.stream(parts).mapToDouble(part -> shares[part]).sum();
        for (int part : parts) {
            left -= shares[part];
            if (left < 0) {
                return part;
            }
        }
        return parts.length == 0 ? -1 : parts[parts.length - 1];
    }

    private double fullness(int part, int[] strata) {
        double sum = 0;
        for (int stratum : strata) {
            sum += given[part][stratum] / wanted[part][stratum];
        }
        return sum;
    }
}
