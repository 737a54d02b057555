package dev.gradus.train;

import java.util.Objects;

/**
 * The settings that a running training takes over with its next batch.
 *
 * @param learningRate where the course starts from; some courses change it
 * @param epochs       after how many epochs the run ends
 */
public record LiveSettings(double learningRate, RateCourse course, int epochs, Clipping clipping,
        Regularisation regularisation) {

    public LiveSettings {
        Objects.requireNonNull(course);
        Objects.requireNonNull(clipping);
        Objects.requireNonNull(regularisation);
    }

    /** A constant rate, nothing clipped, nothing kept small. */
    public static LiveSettings plain(double learningRate, int epochs) {
        return new LiveSettings(learningRate, RateCourse.CONSTANT, epochs, Clipping.OFF, Regularisation.NONE);
    }

    public LiveSettings withLearningRate(double value) {
        return new LiveSettings(value, course, epochs, clipping, regularisation);
    }

    public LiveSettings withCourse(RateCourse value) {
        return new LiveSettings(learningRate, value, epochs, clipping, regularisation);
    }

    public LiveSettings withEpochs(int value) {
        return new LiveSettings(learningRate, course, value, clipping, regularisation);
    }

    public LiveSettings withClipping(Clipping value) {
        return new LiveSettings(learningRate, course, epochs, value, regularisation);
    }

    public LiveSettings withRegularisation(Regularisation value) {
        return new LiveSettings(learningRate, course, epochs, clipping, value);
    }
}
