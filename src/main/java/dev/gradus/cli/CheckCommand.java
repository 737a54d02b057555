package dev.gradus.cli;

import dev.gradus.data.Batches;
import dev.gradus.data.DataException;
import dev.gradus.data.Examples;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.GradientCheck;
import dev.gradus.graph.GradientCheck.Tensor;
import dev.gradus.graph.Network;
import dev.gradus.io.FileProblem;
import dev.gradus.math.Matrix;
import dev.gradus.train.Signature;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingSetup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus check}. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Compares the gradient of every layer with differences of the loss, on rows of the project's data.")
final class CheckCommand implements Callable<Integer> {

    private static final int ROWS = 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A project, trained or not.")
    private Path file;

    @Override
    public Integer call() throws FileProblem, DataException {
        OpenProject project = OpenProject.read(file);
        PreparedData data = project.prepare();
        TrainingSetup setup = project.document().training();
        Network network = Network.compile(project.document().graph(), Signature.of(data));
        Trainer.initialise(network, setup);
        project.document().checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
        Examples training = data.training();
        int rows = Math.min(ROWS, training.count());
        Matrix inputs = Matrix.zeros(training.inputSize(), rows);
        Matrix targets = Matrix.zeros(training.targetSize(), rows);
        new Batches(training, rows, setup.seed()).fill(0, inputs, targets);
        return report(GradientCheck.of(network, inputs, targets, setup.seed()), rows);
    }

    private int report(GradientCheck check, int rows) {
        PrintWriter out = spec.commandLine().getOut();
        for (Tensor tensor : check.tensors()) {
            out.printf(Locale.ROOT, "%-18s %-10s %6d of %,d entries  %s%n", tensor.layer(), tensor.parameter(),
                    tensor.compared(), tensor.size(), error(tensor));
        }
        Tensor worst = check.worst().orElseThrow(() -> new CommandFailure("The network has nothing to check."));
        String result = "Largest relative error " + error(worst) + " (" + worst.layer() + ", " + worst.parameter() + "), on "
                + rows + " training rows";
        if (!check.passed()) {
            throw new CommandFailure(result + "; expected less than " + GradientCheck.LIMIT
                    + ". If all entries lie near a kink, train a few steps and check again.");
        }
        out.println(result + ": the gradients are right.");
        return GradusCommand.DONE;
    }

    private static String error(Tensor tensor) {
        return Double.isNaN(tensor.error()) ? "not comparable: every entry lies near a kink"
                : String.format(Locale.ROOT, "%.1e", tensor.error());
    }
}
