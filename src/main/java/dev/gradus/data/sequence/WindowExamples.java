package dev.gradus.data.sequence;

import dev.gradus.data.SeriesForm;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.TargetCode;
import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Windows over columns, each by the row it begins with; the columns are not copied. */
final class WindowExamples implements SourcedExamples {

    private final double[][] channels;
    private final double[] answers;
    private final SeriesForm form;
    private final TargetCode.Number target;
    private final int[] starts;
    private final double[][] levels;
    private final int base;

    /** @param channels the numbers of each column; @param answers those of the target */
    WindowExamples(double[][] channels, double[] answers, SeriesForm form, TargetCode.Number target, int[] starts) {
        this.channels = channels;
        this.answers = answers;
        this.form = form;
        this.target = target;
        this.starts = starts;
        levels = form.log() ? Arrays.stream(channels).map(each -> Arrays.stream(each).map(Math::log).toArray())
                .toArray(double[][]::new) : channels;
        base = IntStream.range(0, channels.length)
                .filter(feature -> form.features().get(feature).name().equals(target.column())).findFirst().orElse(-1);
    }

    @Override
    public int count() {
        return starts.length;
    }

    @Override
    public int inputSize() {
        return form.steps() * channels.length;
    }

    @Override
    public int targetSize() {
        return 1;
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        int at = batch.offset + column * batch.stride;
        for (int feature = 0; feature < channels.length; feature++) {
            SeriesForm.Feature code = form.features().get(feature);
            for (int step = 0; step < form.steps(); step++) {
                int row = starts[example] + form.difference() + step;
                double change = form.difference() == 0 ? levels[feature][row]
                        : levels[feature][row] - levels[feature][row - form.difference()];
                batch.data[at + step * channels.length + feature] = code.encode(change);
            }
        }
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        batch.data[batch.offset + column * batch.stride] =
                target.encode(answers[answerRow(example)], base(example));
    }

    int answerRow(int example) {
        return starts[example] + form.difference() + form.steps() - 1 + form.horizon();
    }

    double answer(int row) {
        return answers[row];
    }

    int horizon() {
        return form.horizon();
    }

    /** Rows of a season: those that differences are taken over, else as found in the series; 1 for none. */
    int period() {
        return form.difference() > 1 ? form.difference() : SeriesGuess.period(answers);
    }

    @Override
    public double base(int example) {
        return target.change() ? levels[base][starts[example] + form.baseStep()] : 0;
    }

    @Override
    public List<String> cells(int example) {
        List<String> cells = new ArrayList<>(inputSize());
        for (int step = 0; step < form.difference() + form.steps(); step++) {
            for (double[] channel : channels) {
                cells.add(NumberText.shortest(channel[starts[example] + step]));
            }
        }
        return cells;
    }
}
