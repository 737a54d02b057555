package dev.gradus.data;

import dev.gradus.data.step.StandardSteps;
import dev.gradus.data.step.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What becomes of the content of a source: which part of it is input, which is the answer. */
public sealed interface InputPlan {

    /** Says what content it is for, as {@link Content#kind} does. */
    String kind();

    /** True for content that it can be used with. */
    boolean takes(Content content);

    /**
     * Rows of a table, one example each.
     *
     * @param steps what is done to the columns that are input, one after the other
     */
    record Columns(List<ColumnPlan> columns, List<Step> steps) implements InputPlan {
        public Columns {
            columns = List.copyOf(columns);
            steps = List.copyOf(steps);
        }

        /** With the usual steps: fill, one-hot, standardise. */
        public Columns(List<ColumnPlan> columns) {
            this(columns, StandardSteps.of(columns));
        }

        /** Steps that are the usual ones stay the usual ones of the new columns. */
        public Columns withColumns(List<ColumnPlan> value) {
            return new Columns(value, steps.equals(StandardSteps.of(columns)) ? StandardSteps.of(value) : steps);
        }

        @Override
        public String kind() {
            return "a table";
        }

        @Override
        public boolean takes(Content content) {
            return content instanceof Table;
        }
    }

    /**
     * Images with their classes.
     *
     * @param steps what is done to them before their bytes become numbers, one after the other
     */
    record Images(PixelScaling scaling, List<ImageStep> steps) implements InputPlan {
        public Images {
            Objects.requireNonNull(scaling);
            steps = List.copyOf(steps);
        }

        /** As they are. */
        public Images(PixelScaling scaling) {
            this(scaling, List.of());
        }

        public Images withScaling(PixelScaling value) {
            return new Images(value, steps);
        }

        public Images withSteps(List<ImageStep> value) {
            return new Images(scaling, value);
        }

        @Override
        public String kind() {
            return "images";
        }

        @Override
        public boolean takes(Content content) {
            return content instanceof ImageSet;
        }
    }

    enum PixelScaling {
        /** Divided by 255. */
        UNIT,
        /** Less the mean of the channel over training images, divided by its standard deviation. */
        STANDARDISE,
        /** 0 to 255 as they are. */
        NONE
    }

    /**
     * Whole sequences with their answers: a {@link SequenceSet}, or a table with a sequence in each row.
     *
     * @param label        the column of a table that holds the class; all others are the steps, from left to right. Empty
     *                     for a {@link SequenceSet}
     * @param standardised every feature less its mean over training sequences, divided by its standard deviation
     */
    record Sequences(String label, boolean standardised) implements InputPlan {
        public Sequences {
            Objects.requireNonNull(label);
        }

        @Override
        public String kind() {
            return label.isEmpty() ? "sequences" : "a table";
        }

        @Override
        public boolean takes(Content content) {
            return label.isEmpty() ? content instanceof SequenceSet : content instanceof Table;
        }
    }

    /**
     * Windows over columns of a table whose rows follow each other in time.
     *
     * @param channels     the columns that are seen, one feature each
     * @param target       the column that is predicted
     * @param window       steps that are seen
     * @param horizon      how many steps after the last one seen the prediction is for, at least 1
     * @param standardised every column less its mean over training rows, divided by its standard deviation
     * @param log          every number's natural logarithm is taken first
     * @param difference   so many steps earlier is what is taken from every number, after the logarithm: 1 for the change,
     *                     12 for that since the same month of the year before; 0 for none. Predictions are told in the
     *                     column's own units: the network says the change, and the last known number is added
     */
    record Windows(List<String> channels, String target, int window, int horizon, boolean standardised, boolean log,
                   int difference) implements InputPlan {
        public Windows {
            channels = List.copyOf(channels);
            Objects.requireNonNull(target);
            if (difference < 0) {
                throw new IllegalArgumentException("The difference is taken over " + difference
                        + " steps; expected at least 1, or 0 for none.");
            }
            if (channels.isEmpty() || window < 1 || horizon < 1) {
                throw new IllegalArgumentException("Windows of " + window + " steps over " + channels.size()
                        + " columns, " + horizon + " steps ahead; expected at least one each.");
            }
        }

        /** Of the numbers as they are. */
        public Windows(List<String> channels, String target, int window, int horizon, boolean standardised) {
            this(channels, target, window, horizon, standardised, false, 0);
        }

        /** Rows from the first one of a window, counting those that its differences reach back to, to its answer. */
        public int beyond() {
            return difference + window - 1 + horizon;
        }

        public Windows withTarget(String value) {
            return new Windows(channels, value, window, horizon, standardised, log, difference);
        }

        public Windows withWindow(int value) {
            return new Windows(channels, target, value, horizon, standardised, log, difference);
        }

        public Windows withHorizon(int value) {
            return new Windows(channels, target, window, value, standardised, log, difference);
        }

        public Windows withStandardised(boolean value) {
            return new Windows(channels, target, window, horizon, value, log, difference);
        }

        public Windows withLog(boolean value) {
            return new Windows(channels, target, window, horizon, standardised, value, difference);
        }

        public Windows withDifference(int value) {
            return new Windows(channels, target, window, horizon, standardised, log, value);
        }

        @Override
        public String kind() {
            return "a table";
        }

        @Override
        public boolean takes(Content content) {
            return content instanceof Table;
        }
    }

    /**
     * The characters of a text, or its words: some are seen, the next one is predicted.
     *
     * @param window     characters or words that are seen
     * @param stride     characters or words from one window to the next
     * @param vocabulary how many words are told apart, the most frequent ones of the training part; all others are one
     *                   token. Means nothing for characters, and is kept for when words are chosen again
     */
    record Characters(int window, int stride, TextUnit unit, int vocabulary) implements InputPlan {

        public static final int LEAST_WORDS = 2;
        /** Each word is a class, and the confusion matrix grows with the square of their number. */
        public static final int MOST_WORDS = 2_000;
        public static final int USUAL_WORDS = 500;

        public Characters {
            if (window < 1 || stride < 1) {
                throw new IllegalArgumentException("Windows of " + window + " " + unit.name().toLowerCase(Locale.ROOT)
                        + ", every " + stride + "; expected at least one each.");
            }
            if (vocabulary < LEAST_WORDS || vocabulary > MOST_WORDS) {
                throw new IllegalArgumentException("A vocabulary of " + vocabulary + " words; expected " + LEAST_WORDS + " to "
                        + MOST_WORDS + ". Choose fewer words: all others are read as one token for unknown words.");
            }
        }

        /** Characters rather than words. */
        public Characters(int window, int stride) {
            this(window, stride, TextUnit.CHARACTERS, USUAL_WORDS);
        }

        public Characters withWindow(int value) {
            return new Characters(value, stride, unit, vocabulary);
        }

        public Characters withStride(int value) {
            return new Characters(window, value, unit, vocabulary);
        }

        public Characters withVocabulary(int value) {
            return new Characters(window, stride, unit, value);
        }

        @Override
        public String kind() {
            return "a text";
        }

        @Override
        public boolean takes(Content content) {
            return content instanceof TextBody;
        }
    }
}
