package dev.gradus.edit;

import dev.gradus.data.Generated;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.TrainingSetup;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Projects that lessons begin with: too poor, or too ill, to stand in the gallery. */
public final class LessonProjects {

    private static final OptimizerSpec SGD = Sgd.TYPE.defaults();

    private static final List<Sample> ALL = List.of(
            project("lesson-one-neuron", "One neuron", "blobs", 200, 0.35, List.of(new Dense(1, "tanh")),
                    setup(SampleProjects.ADAM, 0.03, 16, 60)),
            project("lesson-rate", "Learning rate", "moons", 300, 0.15, List.of(new Dense(8, "tanh")), setup(SGD, 0.001, 16, 40)),
            project("lesson-xor", "XOR, no hidden layer", "xor", 300, 0.05, List.of(), setup(SampleProjects.ADAM, 0.03, 16, 80)),
            project("lesson-vanishing", "A deep sigmoid network", "circles", 300, 0.05,
                    Collections.nCopies(3, new Dense(8, "sigmoid")), setup(SampleProjects.ADAM, 0.01, 16, 60)),
            project("lesson-overfitting", "Few points, many neurons", "moons", 90, 0.35,
                    List.of(new Dense(64, "relu"), new Dense(64, "relu")), setup(SampleProjects.ADAM, 0.01, 16, 200)),
            project("lesson-optimisers", "Moons with plain descent", "moons", 300, 0.15, List.of(new Dense(8, "tanh")),
                    setup(SGD, 0.01, 16, 60)));

    private LessonProjects() {}

    public static List<Sample> all() {
        return ALL;
    }

    public static Optional<Sample> find(String id) {
        return ALL.stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    private static TrainingSetup setup(OptimizerSpec optimizer, double rate, int batch, int epochs) {
        return SampleProjects.setup(optimizer, rate, batch, epochs);
    }

    private static Sample project(String id, String name, String generator, int size, double noise, List<Dense> hidden,
            TrainingSetup training) {
        Generated made = SampleProjects.generated(generator, size, noise);
        Generated source = generator.equals("blobs") ? made.withOption("classes", 2) : made;
        return new Sample(id, name, Sample.Group.TWO_INPUTS, "", size + " points", "2 classes", 1, source,
                SampleProjects.chain(hidden, 2, SampleProjects.CLASSES), training);
    }
}
