package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.download.Download;
import dev.gradus.data.download.DownloadFolder;
import dev.gradus.data.download.Limits;
import dev.gradus.data.download.PublicSet;
import dev.gradus.data.download.Watcher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus download}: public data sets, verified, in the folder of downloads. */
@Command(name = "download", mixinStandardHelpOptions = true,
        description = "Downloads a public data set, or lists those there are. What was cut goes on where it was cut.")
final class DownloadCommand implements Callable<Integer> {

    private static final long EVERY = 200_000_000L;

    private final List<PublicSet> sets;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SET", description = "One of those that gradus download lists.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--to", paramLabel = "DIR", description = "The folder to keep it in. Default: ${DEFAULT-VALUE}")
    private Path folder;

    /** @param downloads the user's folder of downloads */
    DownloadCommand(List<PublicSet> sets, Path downloads) {
        this.sets = sets;
        this.folder = downloads;
    }

    @Override
    public Integer call() throws DataException {
        DownloadFolder downloads = new DownloadFolder(folder.toAbsolutePath().normalize());
        PrintWriter out = spec.commandLine().getOut();
        if (wanted.isEmpty()) {
            for (PublicSet set : sets) {
                String state = switch (downloads.state(set)) {
                    case HERE -> "here";
                    case PARTLY -> "begun";
                    case ABSENT -> "";
                };
                out.println(String.format(Locale.ROOT, "%-14s %6.1f MB  %-6s %s Licence: %s, %s", set.id(), set.bytes() / 1e6, state,
                        set.summary(), set.licence(), set.licenceUrl()));
            }
            return GradusCommand.DONE;
        }
        PublicSet set = sets.stream().filter(each -> each.id().equals(wanted.get())).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no set called " + wanted.get()
                        + " to download. There are: " + String.join(", ", sets.stream().map(PublicSet::id).toList()) + "."));
        Line line = new Line(spec.commandLine().getErr());
        Path place;
        try {
            place = new Download(downloads, Limits.STANDARD).run(set, line);
        } finally {
            line.clear();
        }
        out.println(String.format(Locale.ROOT, "%s is in %s: %.1f MB, checksums verified. Licence: %s, %s", set.name(), place,
                set.bytes() / 1e6, set.licence(), set.licenceUrl()));
        out.println("Try it: gradus new --data " + place + " -o " + set.id() + ".gradus.json");
        return GradusCommand.DONE;
    }

    /** One line of a terminal, five times a second at most; nothing where nobody looks. */
    private static final class Line implements Watcher {

        private final PrintWriter terminal;
        private long shown;

        Line(PrintWriter terminal) {
            this.terminal = terminal;
        }

        @Override
        public void arrived(long bytes, long of) {
            long now = System.nanoTime();
            if (ProgressBar.wanted() && now - shown >= EVERY) {
                shown = now;
                terminal.printf(Locale.ROOT, "\r%3d %%  %.1f of %.1f MB ", 100 * bytes / of, bytes / 1e6, of / 1e6);
                terminal.flush();
            }
        }

        @Override
        public boolean stopped() {
            return false;
        }

        void clear() {
            if (shown > 0) {
                terminal.print("\r" + " ".repeat(40) + "\r");
                terminal.flush();
            }
        }
    }
}
