package dev.gradus.edit;

import dev.gradus.data.DataSetup;
import dev.gradus.data.ImageForm;
import dev.gradus.data.InputForm;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowForm;
import dev.gradus.data.SeriesForm;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Conv1D;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.MaxPool1D;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.nn.layer.SlidingSteps;
import dev.gradus.nn.optimizer.AdamW;
import dev.gradus.nn.schedule.Cosine;
import dev.gradus.train.EarlyStopping;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project that fits data. For a table one or two hidden layers, as wide as the rows can feed, with weight decay, dropout
 * where rows are few, and early stopping; for images a small convolutional network, for sequences one too, or an LSTM.
 */
public final class Suggestion {

    private static final int FEW_ROWS = 20_000;
    /** Over so many steps an LSTM needs more rows than most people have. */
    private static final int LONG = 40;
    /** A validation part of so few sequences is too noisy to stop by: measured on ECG200, stopping costs five points. */
    private static final int TOO_FEW_TO_STOP_BY = 200;
    /** A smaller image has nothing left to pool. */
    private static final int LEAST_SIDE = 6;
    /** Found on tables of 32 to 1,600 rows: thirty times the usual decay is never worse there and often better. */
    private static final double STRONG_DECAY = 0.3;
    /** Of more rows, where so strong a decay keeps the network from learning what there is. */
    private static final double MEDIUM_DECAY = 0.1;
    private static final int PATIENCE = 20;
    private static final int PATIENT_STEPS = 1_000;
    private static final int SCARCE_ROWS = 2_000;
    /** So few windows over a series feed no more than a few units: 32 of them do worse on the months that follow. */
    private static final int FEW_WINDOWS = 500;

    private Suggestion() {}

    public static Document of(DataSetup setup, PreparedData data, long seed) {
        DataSignature signature = Signature.of(data);
        int rows = data.training().count();
        InputForm form = data.preparation().input();
        NetworkGraph graph = form instanceof RowForm ? network(signature, rows) : shaped(signature, form, rows);
        boolean judged = data.validation().count() > 0 && (form instanceof RowForm || rows >= TOO_FEW_TO_STOP_BY);
        TrainingSetup training = (form instanceof RowForm ? ofRows(rows) : ofShapes(rows, signature.task())).withSeed(seed)
                .withEarlyStopping(new EarlyStopping(judged, form instanceof RowForm ? patience(rows) : PATIENCE));
        return new Document(graph, LayeredLayout.of(graph), Optional.of(setup), training, Optional.empty());
    }

    /** Puts the network, its places and the training settings of a suggestion into a document; its data stay. */
    public static Edit edit(String label, Document suggested) {
        return new Edit() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public Document apply(Document document) {
                return document.withGraph(suggested.graph()).withLayout(LayeredLayout.of(suggested.graph()))
                        .withTraining(suggested.training()).withCheckpoint(Optional.empty());
            }
        };
    }

    private static TrainingSetup ofRows(int rows) {
        AdamW usual = AdamW.TYPE.defaults();
        if (rows >= FEW_ROWS) {
            return TrainingSetup.DEFAULT.withOptimizer(usual).withLearningRate(0.001).withBatchSize(batch(rows))
                    .withEpochs(epochs(rows));
        }
        boolean scarce = rows < SCARCE_ROWS;
        TrainingSetup setup = TrainingSetup.DEFAULT.withOptimizer(new AdamW(usual.beta1(), usual.beta2(), usual.epsilon(),
                scarce ? STRONG_DECAY : MEDIUM_DECAY)).withLearningRate(scarce ? 0.002 : 0.003).withBatchSize(batch(rows))
                .withEpochs(epochs(rows));
        return scarce ? setup : setup.withSchedule(Cosine.TYPE.defaults());
    }

    /** Images and sequences: fewer passes, because each is dear and most sets are large. */
    private static TrainingSetup ofShapes(int rows, Task task) {
        boolean fewClasses = rows < TOO_FEW_TO_STOP_BY && task == Task.CLASSIFICATION;
        return TrainingSetup.DEFAULT.withOptimizer(AdamW.TYPE.defaults())
                .withLearningRate(rows < 5_000 && !fewClasses ? 0.002 : 0.001).withBatchSize(rows < 5_000 ? 16 : 32)
                .withEpochs(fewClasses ? 60 : rows < 1_000 ? 100 : rows < 10_000 ? 30 : rows < 30_000 ? 10 : 5);
    }

    /**
     * Convolutions and pools for images and for long sequences, whose shape says what they are; an LSTM for windows and short
     * ones; an Embedding and an LSTM for symbols.
     */
    private static NetworkGraph shaped(DataSignature data, InputForm form, int rows) {
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        if (form instanceof ImageForm image) {
            int filters = 16;
            for (int side = Math.min(image.height(), image.width()); side >= LEAST_SIDE && filters <= 64; side /= 2) {
                layers.add(new Conv2D(filters, Sliding.same(3, 1), "relu"));
                layers.add(new MaxPool2D(2));
                filters *= 2;
            }
            layers.add(new Flatten());
            layers.add(new Dense(64, "relu"));
            if (rows < FEW_ROWS) {
                layers.add(new Dropout(0.3));
            }
        } else if (form instanceof SeriesForm series && series.horizon() == 0 && series.steps() >= LONG) {
            layers.add(new Conv1D(16, SlidingSteps.same(7, 1), "relu"));
            layers.add(new MaxPool1D(SlidingSteps.valid(2, 2)));
            layers.add(new Conv1D(32, SlidingSteps.same(5, 1), "relu"));
            layers.add(new MaxPool1D(SlidingSteps.valid(2, 2)));
            layers.add(new Flatten());
            layers.add(new Dense(32, "relu"));
            layers.add(new Dropout(0.3));
        } else {
            if (form.vocabulary() > 0) {
                layers.add(new Embedding(form.vocabulary(), Math.min(32, Math.max(4, form.vocabulary()))));
            }
            boolean fewWindows = form instanceof SeriesForm series && series.horizon() > 0 && rows < FEW_WINDOWS;
            layers.add(new Lstm(fewWindows ? 8 : rows < 5_000 ? 32 : 64, Recurrence.LAST_STEP));
        }
        layers.add(new Dense(data.outputs(), "linear"));
        layers.add(new Output(data.task(), Output.IMPLIED));
        return NetworkGraph.chain(layers.toArray(new LayerSpec[0]));
    }

    static NetworkGraph network(DataSignature data, int rows) {
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        int width = width(data, rows);
        layers.add(new Dense(width, "relu"));
        if (rows < 2_000 && data.task() != Task.REGRESSION) {
            layers.add(new Dropout(0.2));
        }
        if (rows >= 300) {
            layers.add(new Dense(Math.max(4, width / 2), "relu"));
        }
        layers.add(new Dense(data.outputs(), "linear"));
        layers.add(new Output(data.task(), Output.IMPLIED));
        return NetworkGraph.chain(layers.toArray(new LayerSpec[0]));
    }

    /**
     * A power of two between 8 and 128, growing with the root of the rows; for a number to predict there may be more units
     * than for classes, because decay alone keeps a smooth curve from following single rows.
     */
    private static int width(DataSignature data, int rows) {
        int width = 8;
        int fed = data.task() == Task.REGRESSION ? 6 * rows : rows;
        int most = rows < SCARCE_ROWS ? 64 : 128;
        while (width < most && width * width < fed && width < 8 * (data.input().size() + data.outputs())) {
            width *= 2;
        }
        return width;
    }

    private static int batch(int rows) {
        return rows < 200 ? 8 : rows < 5_000 ? 16 : rows < 50_000 ? 64 : 128;
    }

    /** Epochs of some thousand steps: a few rows make short epochs, after which the validation loss has hardly moved. */
    private static int patience(int rows) {
        return Math.max(PATIENCE, Math.min(3 * PATIENCE, PATIENT_STEPS * batch(rows) / rows));
    }

    private static int epochs(int rows) {
        return rows < 500 ? 400 : rows < 5_000 ? 200 : rows < 50_000 ? 60 : 20;
    }
}
