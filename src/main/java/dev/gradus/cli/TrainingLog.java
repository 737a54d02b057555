package dev.gradus.cli;

import dev.gradus.io.JsonLine;
import dev.gradus.nn.Task;
import dev.gradus.train.EpochRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code --log}: one JSON object per epoch, each written when its epoch is over. */
final class TrainingLog implements AutoCloseable {

    private static final Pattern EPOCH = Pattern.compile("\\{\"epoch\":(\\d{1,9}),.*");

    private final Writer out;
    private final boolean regression;

    /**
     * @param finished epochs that a resumed run already has behind it: the lines about them stay, later ones, written
     *                 after the checkpoint, go
     */
    TrainingLog(Path file, Task task, int finished) throws IOException {
        regression = task == Task.REGRESSION;
        List<String> kept = finished > 0 && Files.exists(file)
                ? Files.readAllLines(file).stream().filter(line -> epoch(line) <= finished).toList() : List.of();
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        for (String line : kept) {
            out.write(line + "\n");
        }
        out.flush();
    }

    private static int epoch(String line) {
        Matcher matcher = EPOCH.matcher(line);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    void write(EpochRecord epoch, List<String> layers) {
        try {
            out.write(line(epoch, layers) + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(EpochRecord epoch, List<String> layers) {
        Map<String, Object> norms = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            norms.put(layers.get(i), epoch.gradientNorms().get(i));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("epoch", epoch.epoch());
        line.put("step", epoch.step());
        line.put("trainLoss", epoch.trainingLoss());
        line.put("validationLoss", epoch.validationLoss());
        line.put("accuracy", regression ? null : epoch.trainingScore());
        line.put("validationAccuracy", regression ? null : epoch.validationScore());
        line.put("r2", regression ? epoch.trainingScore() : null);
        line.put("validationR2", regression ? epoch.validationScore() : null);
        line.put("gradientNorm", norms);
        line.put("seconds", epoch.seconds());
        return JsonLine.of(line);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
