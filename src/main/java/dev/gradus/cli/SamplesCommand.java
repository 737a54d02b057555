package dev.gradus.cli;

import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus samples}. */
@Command(name = "samples", mixinStandardHelpOptions = true, description = "Lists the sample projects.")
final class SamplesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Sample sample : SampleProjects.all()) {
            spec.commandLine().getOut().printf("%-17s %-17s %-14s %s%n", sample.id(), sample.size(), sample.taskLine(),
                    sample.blurb());
        }
        return GradusCommand.DONE;
    }
}
