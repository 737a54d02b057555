package dev.gradus.data.numpy;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.sheet.ZipParts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An .npz: arrays by name in a zip file. */
final class NpyArchive {

    private static final String END = ".npy";
    private static final List<String> INPUTS = List.of("x_train", "train_images", "train_x", "train_data", "x", "images", "inputs",
            "data", "features");
    private static final List<String> ANSWERS = List.of("y_train", "train_labels", "train_y", "y", "labels", "label", "targets",
            "target", "answers", "classes");
    private static final List<String> TEST_INPUTS = List.of("x_test", "test_images", "test_x", "test_data");
    private static final List<String> TEST_ANSWERS = List.of("y_test", "test_labels", "test_y");
    private static final int MOST_ARRAYS = 1_000;

    private final String name;
    private final ZipParts parts;

    private NpyArchive(String name, ZipParts parts) {
        this.name = name;
        this.parts = parts;
    }

    static boolean holdsArrays(Path file) {
        try (ZipParts parts = ZipParts.open(file)) {
            return parts.names().stream().anyMatch(part -> part.endsWith(END));
        } catch (IOException damaged) {
            return false;
        }
    }

    static List<String> names(Path file) throws DataException {
        try (ZipParts parts = ZipParts.open(file)) {
            return names(parts);
        } catch (IOException damaged) {
            throw ZipParts.unreadable(String.valueOf(file.getFileName()), damaged);
        }
    }

    private static List<String> names(ZipParts parts) {
        return parts.names().stream().filter(part -> part.endsWith(END)).map(part -> part.substring(0, part.length() - END.length()))
                .limit(MOST_ARRAYS).toList();
    }

    static Content read(Path file, String name, FileHash hash, NumpyFile source) throws DataException {
        try (ZipParts parts = ZipParts.open(file)) {
            return new NpyArchive(name, parts).read(hash, source);
        } catch (IOException | IllegalArgumentException damaged) {
            throw ZipParts.unreadable(name, damaged);
        }
    }

    private Content read(FileHash hash, NumpyFile source) throws IOException, DataException {
        List<String> names = names(parts);
        NpyContent content = new NpyContent(name, hash);
        if (names.isEmpty()) {
            throw new DataException(name + " holds no arrays. Expected an .npz made by numpy.savez.");
        }
        Optional<String> inputs = chosen(source.inputs(), names, INPUTS);
        Optional<String> answers = chosen(source.answers(), names, ANSWERS);
        if (inputs.isEmpty() && names.size() == 1) {
            return content.alone(array(names.get(0)));
        }
        if (inputs.isEmpty()) {
            List<NpyArray> columns = new ArrayList<>();
            for (String each : names) {
                columns.add(array(each));
            }
            return content.columns(names, columns);
        }
        if (answers.isEmpty() || answers.equals(inputs)) {
            return content.alone(array(inputs.get()));
        }
        boolean usual = source.inputs().isEmpty() && source.answers().isEmpty();
        Optional<String> testInputs = usual ? chosen("", names, TEST_INPUTS) : Optional.empty();
        Optional<String> testAnswers = usual ? chosen("", names, TEST_ANSWERS) : Optional.empty();
        List<NpyContent.Pair> pairs = new ArrayList<>(List.of(new NpyContent.Pair(array(inputs.get()), array(answers.get()))));
        if (testInputs.isPresent() && testAnswers.isPresent()) {
            pairs.add(new NpyContent.Pair(array(testInputs.get()), array(testAnswers.get())));
        }
        return content.learned(pairs, answers.get());
    }

    private Optional<String> chosen(String wanted, List<String> names, List<String> usual) throws DataException {
        if (!wanted.isEmpty()) {
            if (!names.contains(wanted)) {
                throw new DataException(name + " holds no array called " + wanted + ". There are: " + String.join(", ",
                        names.subList(0, Math.min(20, names.size()))) + ".");
            }
            return Optional.of(wanted);
        }
        return usual.stream().flatMap(each -> names.stream().filter(candidate -> candidate.toLowerCase(Locale.ROOT).equals(each))).findFirst();
    }

    private NpyArray array(String array) throws IOException, DataException {
        try (InputStream in = new BufferedInputStream(parts.numbers(array + END))) {
            return NpyArray.read(in, name + ": " + array, parts.mostBytes(array + END));
        }
    }
}
