package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.Preparation;
import dev.gradus.io.FileKind;
import dev.gradus.io.FileProblem;
import dev.gradus.io.Model;
import dev.gradus.io.ModelFile;
import dev.gradus.train.Predictor;
import java.nio.file.Path;

/** A network in use, from a trained model or from a trained project. */
final class TrainedNetwork implements AutoCloseable {

    private final Predictor predictor;

    private TrainedNetwork(Predictor predictor) {
        this.predictor = predictor;
    }

    static TrainedNetwork read(Path file) throws FileProblem, DataException {
        if (FileKind.of(file) == FileKind.MODEL) {
            return new TrainedNetwork(ModelFile.read(file).predictor());
        }
        // What turns cells into numbers was fitted on the project's own training rows: it takes the project's data.
        OpenProject project = OpenProject.read(file);
        return new TrainedNetwork(Model.of(project.document(), project.prepare()).predictor());
    }

    Predictor predictor() {
        return predictor;
    }

    Preparation preparation() {
        return predictor.preparation();
    }

    @Override
    public void close() {
        predictor.close();
    }
}
