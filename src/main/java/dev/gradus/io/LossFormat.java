package dev.gradus.io;

import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.loss.Losses;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Output with its loss: {@code "loss": "implied"}, or {@code "loss": {"huber": {"delta": 1}}}. Files of version 1
 * name the loss only; it has its usual settings then.
 */
final class LossFormat {

    static final Codec<Output> OUTPUT = output();

    private LossFormat() {}

    private static Codec<Output> output() {
        Field<Output, Task> task = Field.of("task", task(), Output::task);
        Field<Output, Optional<Loss>> loss = Field.of("loss", loss(), Output::own);
        return new ObjectCodec<>(List.of(task, loss), parts -> new Output(parts.get(task), parts.get(loss)));
    }

    private static Codec<Task> task() {
        Codec<String> words = Plain.word(Arrays.stream(Task.values()).map(Task::id).toList());
        return Plain.codec(in -> Task.of(words.read(in)), (out, task) -> out.text(task.id()));
    }

    private static Codec<Optional<Loss>> loss() {
        Map<String, Codec<? extends Loss>> kinds = new LinkedHashMap<>();
        for (Loss each : Losses.all()) {
            kinds.put(each.id(), HyperSettings.codec(each.defaults(), each.hypers()));
        }
        Codec<Loss> settings = new VariantCodec<>("loss", Loss::id, kinds);
        return Plain.codec(in -> in.isText() ? named(in) : Optional.of(settings.read(in)), (out, loss) -> {
            if (loss.isPresent()) {
                settings.write(out, loss.get());
            } else {
                out.text(Output.IMPLIED);
            }
        });
    }

    private static Optional<Loss> named(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        String id = in.text();
        if (id.equals(Output.IMPLIED)) {
            return Optional.empty();
        }
        Optional<Loss> known = Losses.all().stream().filter(loss -> loss.id().equals(id)).findFirst();
        if (in.older() && known.isPresent()) {
            return known;
        }
        throw in.problemAt(at, "expected " + StrictJson.quoted(Output.IMPLIED)
                + " or a loss with its settings, found " + StrictJson.quoted(id) + ".");
    }
}
