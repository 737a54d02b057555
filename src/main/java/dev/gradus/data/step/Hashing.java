package dev.gradus.data.step;

import dev.gradus.data.row.WordOperation;
import java.util.List;
import java.util.stream.IntStream;

/** Each word falls into one of a fixed number of buckets, which it shares with others; nothing is learned. */
public record Hashing(int buckets) implements Treatment {

    public static final StepType<Hashing> TYPE = new StepType<>("hashing", "Hashing",
            "Every word falls into one of a few buckets, each a column; some words share one.",
            "For very many categories, or ones that will only be met later.",
            "16 to 256 buckets, about twice as many as there are frequent words.",
            "k = h(x) \\bmod n",
            StepType.Takes.WORDS, strip -> true, new Hashing(16), List.of(
            new Setting.Whole<>("buckets", "Buckets", "Columns for each column. More of them, and fewer words share one.", "",
                    2, 4096, Setting.always(), Hashing::buckets, (each, value) -> new Hashing(value))));

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public boolean settles() {
        return true;
    }

    @Override
    public void fit(StepFit fit) {
        for (String column : fit.columns()) {
            List<String> names = IntStream.rangeClosed(1, buckets).mapToObj(i -> fit.fresh(column + " #" + i)).toList();
            fit.apply(new WordOperation.Hashing(column, names));
            fit.say(column + " → " + Said.count(buckets, "column"));
        }
    }
}
