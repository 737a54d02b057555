package dev.gradus.data.split;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file for the test that comes with a training file, as in the UCR archive: ECG200_TRAIN.txt and ECG200_TEST.txt. */
public final class TestBeside {

    private static final Pattern TRAINING = Pattern.compile("(.*[_-])(TRAIN|Train|train)([.].*)");

    private TestBeside() {
    }

    /** The file beside it that has the same name but for test instead of train; whether its columns fit is not looked at. */
    public static Optional<Path> of(Path training) {
        Matcher name = TRAINING.matcher(String.valueOf(training.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        String word = List.of("TEST", "Test", "test").get(List.of("TRAIN", "Train", "train").indexOf(name.group(2)));
        return Optional.of(training.resolveSibling(name.group(1) + word + name.group(3))).filter(Files::isRegularFile);
    }
}
