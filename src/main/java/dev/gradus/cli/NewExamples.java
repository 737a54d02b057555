package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSource;
import dev.gradus.data.Examples;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSet;
import dev.gradus.data.ImageSize;
import dev.gradus.data.Preparation;
import dev.gradus.data.RowEncoder;
import dev.gradus.data.RowForm;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import dev.gradus.data.TargetCode;
import dev.gradus.data.TextBody;
import dev.gradus.data.TextFile;
import dev.gradus.data.csv.PlainText;
import dev.gradus.data.image.ImageFormats;
import dev.gradus.data.image.PreparingImages;
import dev.gradus.data.sequence.PreparingSequences;
import dev.gradus.data.sequence.PreparingWindows;
import dev.gradus.data.sequence.SequenceRows;
import dev.gradus.data.text.PreparingText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Examples of the command line, prepared for a network that was trained before.
 *
 * @param names   what each is called; empty for their numbers, from 1
 * @param leftOut rows that lack something
 * @param notes   of rows that cannot be predicted, the first few, why
 */
record NewExamples(Examples examples, List<String> names, int leftOut, List<String> notes) {

    private static final int MOST_NOTES = 20;

    NewExamples(Examples examples, List<String> names, int leftOut) {
        this(examples, names, leftOut, List.of());
    }

    private static List<String> refused(RowEncoder encoder, Table table, int[] accepted) throws DataException {
        List<String> notes = new ArrayList<>();
        for (int row = 0; row < table.rows() && notes.size() < MOST_NOTES; row++) {
            if (Arrays.binarySearch(accepted, row) < 0) {
                notes.add("Row " + (row + 1) + " is left out: " + encoder.refusal(row).orElseThrow() + ".");
            }
        }
        int more = table.rows() - accepted.length - notes.size();
        if (more > 0) {
            notes.add(more + (more == 1 ? " more row is" : " more rows are") + " left out.");
        }
        return notes;
    }

    /** With their answers; of images that come with a test part, that part. */
    static NewExamples toJudge(String data, Preparation preparation, InputStream standardInput, ReadingOptions options)
            throws DataException, IOException {
        if (preparation.input() instanceof RowForm) {
            return judgedRows(Tables.read(data, standardInput, options), preparation);
        }
        Path place = Path.of(data);
        if (preparation.input() instanceof ImageForm form) {
            ImageSet images = fitting(ImageFormats.toJudge(place, form), form).withClasses(preparation.classNames());
            return of(PreparingImages.examples(images, images.hasTestPart()
                    ? IntStream.range(images.testFrom(), images.count()).toArray() : all(images.count()), form));
        }
        if (preparation.input() instanceof SeriesForm form && form.horizon() == 0) {
            return of(sequences(place, preparation));
        }
        Examples examples = preparation.input() instanceof SeriesForm ? PreparingWindows.toJudge(table(place), preparation)
                : PreparingText.toJudge(text(place), preparation);
        return of(some(examples, place, preparation));
    }

    static NewExamples toPredict(String data, Preparation preparation, InputStream standardInput, ReadingOptions options)
            throws DataException, IOException {
        if (preparation.input() instanceof RowForm) {
            Table table = Tables.read(data, standardInput, options);
            RowEncoder encoder = preparation.encoder(table);
            int[] accepted = encoder.acceptedRows();
            List<String> numbers = accepted.length == table.rows() ? List.of()
                    : Arrays.stream(accepted).mapToObj(row -> Integer.toString(row + 1)).toList();
            return new NewExamples(encoder.inputs(accepted), numbers, table.rows() - accepted.length, refused(encoder, table, accepted));
        }
        Path place = Path.of(data);
        if (preparation.input() instanceof ImageForm form) {
            ImageSet images = fitting(ImageFormats.toPredict(place, form), form);
            List<String> names = images.files().size() == images.count()
                    ? images.files().stream().map(file -> file.name()).toList() : List.of();
            return new NewExamples(PreparingImages.examples(images, all(images.count()), form), names, 0);
        }
        if (preparation.input() instanceof SeriesForm form && form.horizon() == 0) {
            return of(sequences(place, preparation));
        }
        Examples examples = preparation.input() instanceof SeriesForm ? PreparingWindows.toPredict(table(place), preparation)
                : PreparingText.toPredict(text(place), preparation);
        return of(some(examples, place, preparation));
    }

    String name(int example) {
        return names.isEmpty() ? Integer.toString(example + 1) : names.get(example);
    }

    private static NewExamples of(Examples examples) {
        return new NewExamples(examples, List.of(), 0);
    }

    private static NewExamples judgedRows(Table table, Preparation preparation) throws DataException {
        RowEncoder encoder = preparation.encoder(table);
        if (!encoder.hasTargets()) {
            throw new CommandFailure(table.name() + " lacks the answers: expected the column "
                    + String.join(", ", preparation.targetNames()) + ". To predict them: gradus predict.");
        }
        int[] rows = encoder.completeRows();
        if (rows.length == 0) {
            throw new CommandFailure(table.name() + " has no row with all that is needed: expected values in "
                    + String.join(", ", preparation.targetNames()) + ".");
        }
        return new NewExamples(encoder.examples(rows), List.of(), table.rows() - rows.length);
    }

    private static ImageSet fitting(ImageSet images, ImageForm form) {
        ImageSize given = form.given();
        if (!ImageSize.of(images).equals(given)) {
            throw new CommandFailure(images.name() + " holds images of " + images.channels() + " x " + images.height() + " x "
                    + images.width() + "; the network takes " + given.channels() + " x " + given.height() + " x " + given.width() + ".");
        }
        return images;
    }

    private static Examples sequences(Path place, Preparation preparation) throws DataException {
        if (!(preparation.targets().get(0) instanceof TargetCode.Classes classes)) {
            throw new CommandFailure("The network predicts a number for each sequence; files of such sequences cannot be read.");
        }
        SequenceSet set = SequenceRows.of(table(place), classes.column(), classes.classes());
        if (set.size() != preparation.inputSize()) {
            throw new CommandFailure(set.name() + " holds sequences of " + set.size() + " numbers; the network takes "
                    + preparation.inputSize() + ".");
        }
        return PreparingSequences.examples(set, all(set.count()), preparation);
    }

    private static Examples some(Examples examples, Path place, Preparation preparation) {
        if (examples.count() == 0) {
            throw new CommandFailure(place.getFileName() + " is too short: the network sees "
                    + preparation.inputShape().dims().get(0) + " steps at once.");
        }
        return examples;
    }

    private static Table table(Path place) throws DataException {
        return new DataLoader().table(SourceGuess.of(place));
    }

    private static TextBody text(Path place) throws DataException {
        DataSource source = SourceGuess.of(place);
        Content content = source instanceof TextFile text ? new DataLoader().load(text)
                : PlainText.read(place, PlainText.charset(place));
        return (TextBody) content;
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }
}
