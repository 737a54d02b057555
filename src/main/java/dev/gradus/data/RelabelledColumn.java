package dev.gradus.data;

import dev.gradus.data.csv.NumberText;
import java.util.Map;

/** A column some of whose cells say something else than the file. New numbers are written with a decimal point. */
record RelabelledColumn(Column column, Map<Integer, String> answers) implements Column {

    @Override
    public String name() {
        return column.name();
    }

    @Override
    public String text(int row) {
        String answer = answers.get(row);
        return answer == null ? column.text(row) : answer;
    }

    @Override
    public double number(int row) {
        String answer = answers.get(row);
        return answer == null ? column.number(row) : NumberText.parse(answer, Decimal.POINT);
    }

    @Override
    public boolean missing(int row) {
        return !answers.containsKey(row) && column.missing(row);
    }
}
