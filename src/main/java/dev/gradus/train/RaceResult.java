package dev.gradus.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What an entry came to over its seeds.
 *
 * @param entry   its place among the entries
 * @param seeds   that were begun
 * @param crossed of them crossed the line
 * @param epochs  median epoch of those that crossed; NaN when none did
 * @param seconds median time until then, spent on its own steps
 * @param loss    median of the last validation loss (training loss without validation rows)
 * @param score   median of the last validation score
 */
public record RaceResult(int entry, int seeds, int crossed, double epochs, double seconds, double loss, double score) {

    /** The range of a value over seeds, epoch by epoch: {@code x} are epochs. */
    public record Band(double[] x, double[] least, double[] median, double[] most) {}

    /** The best first: who crossed with more seeds, then in fewer epochs, then with the lower loss. */
    public static List<RaceResult> ranking(List<RaceLane> lanes, int entries) {
        List<RaceResult> results = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            int mine = entry;
            List<RaceLane> own = lanes.stream().filter(lane -> lane.entry() == mine).toList();
            List<EpochRecord> across = own.stream().flatMap(lane -> lane.crossed().stream()).toList();
            List<EpochRecord> last = own.stream().filter(lane -> !lane.epochs().isEmpty())
                    .map(lane -> lane.epochs().get(lane.epochs().size() - 1)).toList();
            results.add(new RaceResult(entry, own.size(), across.size(),
                    median(across.stream().mapToDouble(EpochRecord::epoch).toArray()),
                    median(across.stream().mapToDouble(EpochRecord::seconds).toArray()),
                    median(last.stream().mapToDouble(RaceResult::loss).toArray()),
                    median(last.stream().mapToDouble(RaceResult::score).toArray())));
        }
        results.sort(Comparator.comparingInt((RaceResult result) -> -result.crossed())
                .thenComparingDouble(RaceResult::epochs).thenComparingDouble(RaceResult::loss));
        return results;
    }

    /** Validation loss, or training loss where there are no validation rows. */
    public static double loss(EpochRecord epoch) {
        return Double.isNaN(epoch.validationLoss()) ? epoch.trainingLoss() : epoch.validationLoss();
    }

    public static double score(EpochRecord epoch) {
        return Double.isNaN(epoch.validationLoss()) ? epoch.trainingScore() : epoch.validationScore();
    }

    /** Least, median and most over the seeds of one entry that have reached an epoch. */
    public static Band band(List<RaceLane> lanes, int entry, ToDoubleFunction<EpochRecord> value) {
        List<RaceLane> own = lanes.stream().filter(lane -> lane.entry() == entry).toList();
        int length = own.stream().mapToInt(lane -> lane.epochs().size()).max().orElse(0);
        double[][] out = new double[4][length];
        for (int i = 0; i < length; i++) {
            int at = i;
            double[] values = own.stream().filter(lane -> lane.epochs().size() > at)
                    .mapToDouble(lane -> value.applyAsDouble(lane.epochs().get(at))).filter(Double::isFinite).sorted().toArray();
            out[0][i] = i + 1;
            out[1][i] = values.length == 0 ? Double.NaN : values[0];
            out[2][i] = median(values);
            out[3][i] = values.length == 0 ? Double.NaN : values[values.length - 1];
        }
        return new Band(out[0], out[1], out[2], out[3]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
