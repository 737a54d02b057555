package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.RowOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps made into operations.
 *
 * @param operations on the input columns
 * @param targets    how each column of numbers to predict is scaled
 * @param reports    of each step, then of what is done at the end
 * @param inputs     the names of the network's inputs
 * @param problem    what the chain as a whole cannot do; problems of steps stand in their reports
 */
public record FittedChain(List<RowOperation> operations, List<NumberOperation.Affine> targets, List<StepReport> reports,
        List<String> inputs, Optional<String> problem) {

    public FittedChain {
        operations = List.copyOf(operations);
        targets = List.copyOf(targets);
        reports = List.copyOf(reports);
        inputs = List.copyOf(inputs);
    }

    /** The first thing that must be put right, by itself a sentence. */
    public Optional<String> firstProblem() {
        return reports.stream().filter(report -> report.problem().isPresent())
                .map(report -> report.step().type().name() + ": " + report.problem().get()).findFirst().or(() -> problem);
    }

    /** What went from validation and test rows into what is learned. */
    public List<String> leaks() {
        return reports.stream().flatMap(report -> report.leak().stream()).toList();
    }

    /** What each step does, for the record of a run: "Fill missing: Age: median 28.0". */
    public List<String> sentences() {
        return reports.stream().filter(report -> !report.columns().isEmpty() && report.problem().isEmpty())
                .map(report -> report.step().type().name() + ": " + report.sentence() + (report.rowsDropped() == 0 ? ""
                        : " (" + report.rowsDropped() + (report.rowsDropped() == 1 ? " row" : " rows") + " left out)")).toList();
    }

    /** @param dropped by the place of a step: rows that it has left out before the others were divided */
    public FittedChain withRowsDropped(Map<Integer, Integer> dropped) {
        List<StepReport> told = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            told.add(reports.get(i).withRowsDropped(reports.get(i).rowsDropped() + dropped.getOrDefault(i, 0)));
        }
        return new FittedChain(operations, targets, told, inputs, problem);
    }
}
