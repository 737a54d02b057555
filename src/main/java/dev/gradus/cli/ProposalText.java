package dev.gradus.cli;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import dev.gradus.data.profile.CellCounts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code gradus new} says of the data it makes a project of. */
record ProposalText(DataSetup setup, Content content, PreparedData prepared, PrintWriter out) {

    /** More different numbers are hardly classes. */
    private static final int MOST_NUMBER_CLASSES = 30;

    /** @param guessed whether nobody has named the target */
    void print(boolean guessed) throws DataException {
        Preparation preparation = prepared.preparation();
        List<String> targets = preparation.targetNames();
        boolean rows = setup.plan() instanceof InputPlan.Columns;
        out.println("Predicts " + String.join(", ", targets) + kind(preparation, rows) + " from "
                + (rows ? String.join(", ", preparation.featureColumns()) : form() + preparation.inputShape()) + ".");
        if (content instanceof Table table) {
            if (guessed) {
                Optional<String> second = ColumnGuess.runnerUp(table, targets);
                out.println("The target is a guess; " + second.map(name -> "the runner-up is " + name
                        + ". Choose another with --target COLUMN.").orElse("no other column can be one."));
            }
            if (rows) {
                ColumnGuess guess = ColumnGuess.of(table, targets);
                otherKind(guess).ifPresent(out::println);
                guess.reasons().forEach((column, reason) -> {
                    if (setup.columns().stream().noneMatch(plan -> plan.name().equals(column) && plan.role().encoded())) {
                        out.println(reason);
                    }
                });
            }
        }
        out.println(String.format(Locale.ROOT, "%,d for training, %,d for validation, %,d for the test.",
                prepared.training().count(), prepared.validation().count(), prepared.test().count()));
        prepared.provenance().notes().forEach(out::println);
        setup.treatment().sentences().forEach(out::println);
    }

    private String kind(Preparation preparation, boolean rows) {
        return preparation.task() == Task.CLASSIFICATION ? " (" + preparation.classNames().size() + " classes)"
                : !rows ? "" : preparation.task() == Task.MULTI_LABEL ? " (labels)"
                : preparation.targetNames().size() == 1 ? " (a number)" : " (numbers)";
    }

    private String form() {
        return setup.plan() instanceof InputPlan.Images ? "images of "
                : setup.plan() instanceof InputPlan.Characters text ? text.unit().name().toLowerCase(Locale.ROOT) + ", "
                : "sequences of ";
    }

    /** Whole numbers may be meant as classes, and classes that are numbers as numbers. */
    private Optional<String> otherKind(ColumnGuess guess) {
        if (prepared.targetNames().size() != 1) {
            return Optional.empty();
        }
        String target = prepared.targetNames().get(0);
        CellCounts counts = guess.profiles().stream().filter(each -> each.name().equals(target)).findFirst().orElseThrow();
        if (!counts.numeric() || !counts.wholeNumbers() || counts.distinct() < 3 || counts.distinct() > MOST_NUMBER_CLASSES) {
            return Optional.empty();
        }
        return Optional.of(prepared.task() == Task.CLASSIFICATION
                ? "The " + counts.distinct() + " values of " + target + " are classes; as a number: --kind " + target + "=number."
                : "The values of " + target + " are numbers; as " + counts.distinct() + " classes: --kind " + target + "=category.");
    }
}
