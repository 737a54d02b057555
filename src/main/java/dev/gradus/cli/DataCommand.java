package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.Table;
import dev.gradus.data.TextBody;
import dev.gradus.io.JsonLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus data}: what a file holds, before anything is made of it. */
@Command(name = "data", mixinStandardHelpOptions = true,
        description = "Says how a file or folder is read and what it holds: columns, missing values, warnings, the likely target.")
final class DataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR|FILE", description = "A table, a spreadsheet, IDX or CIFAR files, a folder of pictures, a text.")
    private Path place;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws DataException {
        Tables.Loaded loaded = Tables.load(place, reading);
        PrintWriter out = spec.commandLine().getOut();
        if (loaded.content() instanceof Table table) {
            TableSummary summary = TableSummary.of(loaded.source(), table, reading.assumptions());
            if (json) {
                out.println(JsonLine.of(summary.toJson()));
            } else {
                summary.print(out);
            }
            return GradusCommand.DONE;
        }
        Content content = loaded.content();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("name", content.name());
            all.put("kind", content.kind());
            all.put("format", loaded.source().type().id());
            all.put("count", content.count());
            all.put("sha256", content.sha256());
            all.put("files", content.files().stream().map(FileHash::name).toList());
            out.println(JsonLine.of(all));
        } else {
            out.println(content.name() + ": " + String.format(java.util.Locale.ROOT, "%,d ", content.count())
                    + (content instanceof TextBody ? "characters" : content.kind()) + " (" + loaded.source().type().name() + ").");
        }
        return GradusCommand.DONE;
    }
}
