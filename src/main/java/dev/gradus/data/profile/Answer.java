package dev.gradus.data.profile;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.step.DateParts;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepEdits;
import dev.gradus.data.step.Treatment;
import dev.gradus.data.DateOrder;
import dev.gradus.data.Decimal;
import dev.gradus.data.TextTable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can be done about a warning.
 *
 * @param id   for ever: "leave-out"
 * @param name on its button
 * @param edit of the data, without side effects; the warning is not shown for the setup it gives
 */
public record Answer(String id, String name, UnaryOperator<DataSetup> edit) {

    static Answer leaveOut(String column) {
        return new Answer("leave-out", "Leave out", setup -> role(setup, column, ColumnPlan.Role.IGNORE));
    }

    static Answer leaveOut(List<Integer> rows) {
        return new Answer("leave-out", "Leave out", setup -> setup.withRowEdits(
                setup.rowEdits().exclude(rows.stream().mapToInt(Integer::intValue).toArray())));
    }

    /**
     * A step for this column, where one of its kind belongs; what it was for is settled.
     *
     * @param warning its {@link Warning#id}, here and below
     */
    static Answer step(String id, String name, String warning, Treatment treatment, String column) {
        return new Answer(id, name, setup -> settling(warning).apply(setup.withSteps(StepEdits.added(setup.steps(),
                StepEdits.placeFor(setup.steps(), treatment.type()), Step.of(treatment, column)))));
    }

    /** A column of dates becomes a feature, and year, month, day and weekday of it numbers. */
    static Answer dateParts(String warning, String column) {
        Answer step = step("date-parts", "Date parts", warning, DateParts.TYPE.defaults(), column);
        return new Answer(step.id(), step.name(), setup -> setup.columns().stream().filter(plan -> plan.name().equals(column)).findFirst()
                .map(plan -> step.edit().apply(setup.withColumn(plan.withKind(ColumnPlan.Kind.CATEGORY).withRole(ColumnPlan.Role.FEATURE))))
                .orElse(setup));
    }

    /** The warning is settled, whatever becomes of the data. */
    static Answer keep(String warning) {
        return new Answer("keep", "Keep", settling(warning));
    }

    /** Nothing can be done, or enough was. */
    static Answer allRight(String warning) {
        return new Answer("all-right", "All right", settling(warning));
    }

    static Answer useAnyway(String warning, String column) {
        return new Answer("use", "Use it anyway",
                setup -> settling(warning).apply(role(setup, column, ColumnPlan.Role.FEATURE)));
    }

    static Answer keepInTraining() {
        return new Answer("keep-in-training", "Keep them in training",
                setup -> setup.withAnswers(setup.answers().withTwinsInTraining(true)));
    }

    static Answer stratify() {
        return new Answer("stratify", "Keep shares equal", setup -> setup.withSplit(setup.split().withStratified(true)));
    }

    /** The column becomes numbers, written with this sign. */
    static List<Answer> decimals(String column) {
        return List.of(new Answer("point", "Decimal point", setup -> written(setup, column, Decimal.POINT)),
                new Answer("comma", "Decimal comma", setup -> written(setup, column, Decimal.COMMA)));
    }

    static List<Answer> dateOrders() {
        return List.of(new Answer("day-first", "Day first", setup -> dates(setup, DateOrder.DAY_FIRST)),
                new Answer("month-first", "Month first", setup -> dates(setup, DateOrder.MONTH_FIRST)));
    }

    private static DataSetup dates(DataSetup setup, DateOrder order) {
        return setup.source() instanceof TextTable file
                ? setup.withSource(file.withFormat(file.format().withDates(order))) : setup;
    }

    private static UnaryOperator<DataSetup> settling(String warning) {
        return setup -> setup.withAnswers(setup.answers().keeping(warning));
    }

    private static DataSetup written(DataSetup setup, String column, Decimal decimal) {
        DataSetup used = role(setup, column, ColumnPlan.Role.FEATURE);
        return used.source() instanceof TextTable file
                ? used.withSource(file.withFormat(file.format().withDecimal(decimal))) : used;
    }

    private static DataSetup role(DataSetup setup, String column, ColumnPlan.Role role) {
        return setup.columns().stream().filter(plan -> plan.name().equals(column)).findFirst()
                .map(plan -> setup.withColumn(plan.withRole(role))).orElse(setup);
    }
}
