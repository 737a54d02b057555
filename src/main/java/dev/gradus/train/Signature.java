package dev.gradus.train;

import dev.gradus.data.PreparedData;
import dev.gradus.data.Preparation;
import dev.gradus.graph.DataSignature;
import dev.gradus.nn.Task;

/** What prepared data ask of a network. */
public final class Signature {

    private Signature() {}

    public static DataSignature of(PreparedData data) {
        return of(data.preparation()).withWeights(data.classWeights());
    }

    public static DataSignature of(Preparation preparation) {
        Task task = Task.valueOf(preparation.task().name());
        int outputs = task == Task.CLASSIFICATION ? preparation.classNames().size() : preparation.targetSize();
        return new DataSignature(preparation.inputShape(), task, outputs, preparation.input().vocabulary());
    }
}
