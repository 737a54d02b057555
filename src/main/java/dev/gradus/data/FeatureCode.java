package dev.gradus.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How one column becomes numbers. Fitted on training rows. */
public sealed interface FeatureCode {

    String column();

    ColumnPlan.Missing missing();

    /** Numbers it becomes. */
    int width();

    /** The name of each of these numbers. */
    List<String> names();

    /**
     * A number: {@code (x - shift) / scale}, with {@code fill} for x where it is missing.
     */
    record Number(String column, ColumnPlan.Missing missing, double fill, double shift, double scale) implements FeatureCode {

        @Override
        public int width() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of(column);
        }

        /** NaN is missing. */
        public double encode(double value) {
            return ((Double.isNaN(value) ? fill : value) - shift) / scale;
        }

        public double decode(double encoded) {
            return encoded * scale + shift;
        }
    }

    /**
     * One number per category, 1 for the cell's category and 0 for the others; all 0 for a category that no training
     * row has. A missing cell counts as {@code fill}.
     */
    record Category(String column, ColumnPlan.Missing missing, String fill, List<String> categories) implements FeatureCode {

        public Category {
            Objects.requireNonNull(fill);
            categories = List.copyOf(categories);
        }

        @Override
        public int width() {
            return categories.size();
        }

        @Override
        public List<String> names() {
            return categories.stream().map(category -> column + "=" + category).toList();
        }

        /** Null is missing. */
        public void encode(String cell, double[] into, int offset) {
            Arrays.fill(into, offset, offset + categories.size(), 0);
            int index = categories.indexOf(cell == null ? fill : cell);
            if (index >= 0) {
                into[offset + index] = 1;
            }
        }
    }
}
