package dev.gradus.data;

/** Numbers that were never text. NaN is missing. */
record NumberColumn(String name, double[] values) implements Column {

    @Override
    public String text(int row) {
        double value = values[row];
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public double number(int row) {
        return values[row];
    }

    @Override
    public boolean missing(int row) {
        return Double.isNaN(values[row]);
    }
}
