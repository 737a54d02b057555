package dev.gradus.cli;

import dev.gradus.data.PreparedData;
import dev.gradus.io.FileProblem;
import dev.gradus.nn.Hyper;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.CrossValidation;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a run from the command line into its project: the weights, and a line of the run table. */
final class RunKeeping {

    private static final String SUFFIX = ".gradus.json";

    private final OpenProject project;
    private final PreparedData data;
    private final List<RunRecord> earlier;
    private final Optional<RunRecord> continued;
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** @param resumed whether the run goes on with the last one of the run table */
    RunKeeping(OpenProject project, PreparedData data, boolean resumed) {
        this.project = project;
        this.data = data;
        List<RunRecord> runs = project.project().runs();
        long seed = project.document().training().seed();
        continued = !resumed || runs.isEmpty() || runs.get(runs.size() - 1).seed() != seed ? Optional.empty()
                : Optional.of(runs.get(runs.size() - 1));
        earlier = continued.isPresent() ? runs.subList(0, runs.size() - 1) : runs;
    }

    /** Epochs that the run has behind it before it begins. */
    int finishedEpochs() {
        return continued.map(run -> run.epochs().isEmpty() ? 0 : run.epochs().get(run.epochs().size() - 1).epoch())
                .orElse(0);
    }

    /** The project as the run leaves it. */
    OpenProject project(Checkpoint state, List<String> layers, List<EpochRecord> epochs,
            Optional<TrainingEvent.Ending> ending) {
        TrainingSetup setup = project.document().training();
        List<EpochRecord> all = new ArrayList<>(continued.map(RunRecord::epochs).orElse(List.of()));
        all.addAll(epochs);
        RunRecord run = continued.orElseGet(() -> RunRecord.begin("Run " + (earlier.size() + 1), earlier.size(), started,
                settings(setup), Optional.of(data.provenance()), setup.seed(), layers));
        List<RunRecord> runs = new ArrayList<>(earlier);
        runs.add(run.withCurves(all, run.losses(), run.points()).withEnding(ending));
        return project.withProject(project.project().withRuns(runs)
                .withDocument(project.document().withCheckpoint(Optional.of(state))));
    }

    /** A line of the run table for one fold. */
    static RunRecord ofFold(CrossValidation.Round round, int folds, String group, Instant started, int place) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(RunRecord.CROSS_VALIDATION, group);
        settings.putAll(settings(round.plan().setup()));
        return RunRecord.begin("Fold " + (round.index() + 1) + " of " + folds, place, started, settings,
                Optional.of(round.plan().data().provenance()), round.plan().setup().seed(), round.layers())
                .withCurves(round.epochs(), List.of(), List.of()).withEnding(Optional.of(round.end().ending()));
    }

    private static Map<String, String> settings(TrainingSetup setup) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Hyper<TrainingSetup, ?> hyper : TrainingHypers.all()) {
            settings.put(hyper.label(), String.valueOf(hyper.get(setup)));
        }
        return settings;
    }

    void write(Path path, OpenProject trained) {
        try {
            trained.write(path);
        } catch (FileProblem problem) {
            throw new CommandFailure(problem.getMessage(), problem);
        }
    }

    /** Where to save a stopped run when nobody said where. */
    Path beside(Path file) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return file.resolveSibling(stem + ".stopped" + SUFFIX);
    }
}
