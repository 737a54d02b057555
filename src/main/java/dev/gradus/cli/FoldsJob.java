package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.Part;
import dev.gradus.graph.Network;
import dev.gradus.train.CrossValidation;
import dev.gradus.train.MeanSpread;
import dev.gradus.train.RunRecord;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** {@code gradus train --folds}: how good the network is on each fold, then the mean and the spread. */
final class FoldsJob {

    private final OpenProject project;
    private final PrintWriter out;
    private final Optional<PrintWriter> terminal;
    private final List<RunRecord> runs = new ArrayList<>();
    private final Map<String, List<Double>> measures = new LinkedHashMap<>();
    private final String group;

    /** @param terminal where to draw a progress bar */
    FoldsJob(OpenProject project, PrintWriter out, Optional<PrintWriter> terminal) {
        this.project = project;
        this.out = out;
        this.terminal = terminal;
        group = RunRecord.nextCrossValidation(project.project().runs());
    }

    /** @return the project with a run for each fold that was ended; its weights stay as they were */
    OpenProject run(int folds, int threads) throws DataException {
        DataLoader loader = new DataLoader(project.folder());
        Content content = project.loaded().isPresent() ? project.loaded().get() : loader.load(project.setup().source());
        CrossValidation validation = new CrossValidation(project.setup(), project.document().graph(),
                project.document().training(), folds);
        try (StopSignal signal = new StopSignal(validation::stop)) {
            validation.run(loader, content, threads, new Printing(folds));
        }
        if (validation.stopped()) {
            out.println("Stopped after " + runs.size() + " of " + folds + " folds.");
        }
        if (runs.size() > 1) {
            line("mean", texts(MeanSpread::mean));
            line("spread", texts(MeanSpread::deviation));
            out.println("Spread is the standard deviation over the folds.");
        }
        List<RunRecord> kept = new ArrayList<>(project.project().runs());
        kept.addAll(runs);
        return project.withProject(project.project().withRuns(kept));
    }

    /** Of each measure; how many rows a fold has is none. */
    private List<String> texts(ToDoubleFunction<MeanSpread> number) {
        return measures.entrySet().stream().map(each -> each.getKey().equals("rows") ? ""
                : Quality.text(number.applyAsDouble(MeanSpread.of(each.getValue().stream().mapToDouble(Double::doubleValue).toArray()))))
                .toList();
    }

    private void line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format("%-10s", name));
        cells.forEach(cell -> line.append(String.format(" %11s", cell)));
        out.println(line);
        out.flush();
    }

    private final class Printing implements CrossValidation.Watcher {

        private final int folds;
        private Instant started;
        private Optional<ProgressBar> bar = Optional.empty();

        Printing(int folds) {
            this.folds = folds;
        }

        @Override
        public void begins(int round, TrainingPlan plan) {
            started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public void happened(int round, TrainingEvent event) {
            if (event instanceof TrainingEvent.Started begun) {
                bar = terminal.map(writer -> new ProgressBar(writer, project.document().training().live().epochs(),
                        begun.stepsPerEpoch(), begun.trainingRows()));
            } else if (event instanceof TrainingEvent.Progress progress) {
                bar.ifPresent(line -> line.show(progress));
            }
        }

        @Override
        public void ended(CrossValidation.Round round) {
            bar.ifPresent(ProgressBar::clear);
            Network network = Network.compile(round.plan().graph(), Signature.of(round.plan().data()));
            round.end().checkpoint().loadInto(network);
            Quality quality = Quality.of(network, round.plan().data().preparation(), round.plan().data().examples(Part.VALIDATION));
            if (round.index() == 0) {
                line("validation", quality.numbers().keySet().stream().toList());
            }
            quality.numbers().forEach((name, value) -> measures.computeIfAbsent(name, each -> new ArrayList<>())
                    .add(((Number) value).doubleValue()));
            line(String.format(Locale.ROOT, "fold %d", round.index() + 1),
                    quality.numbers().values().stream().map(Quality::text).toList());
            runs.add(RunKeeping.ofFold(round, folds, group, started, project.project().runs().size() + round.index()));
        }
    }
}
