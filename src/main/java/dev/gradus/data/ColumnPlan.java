package dev.gradus.data;

import java.util.Objects;

/**
 * What happens to one column of a table.
 *
 * <p>The kind of a target decides the task: one {@code CATEGORY} is classification, several are labels,
 * {@code NUMERIC} is regression. A missing target always leaves the row out.
 */
public record ColumnPlan(String name, Role role, Kind kind, Missing missing, Scaling scaling) {

    public enum Role {
        /** The network sees it. */
        FEATURE,
        /** The network predicts it. */
        TARGET,
        /** Left out. */
        IGNORE,
        /** No input: rows of one group stay in one part of a split. */
        GROUP,
        /** No input: says which rows come first. */
        TIME;

        /** True for what becomes numbers of an example. */
        public boolean encoded() {
            return this == FEATURE || this == TARGET;
        }
    }

    public enum Kind { NUMERIC, CATEGORY }

    /** The answer to an empty cell; what is filled in is taken from training rows only. */
    public enum Missing { MEAN, MEDIAN, MOST_FREQUENT, DROP_ROW }

    public enum Scaling { STANDARDISE, MIN_MAX, NONE }

    public ColumnPlan {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(scaling);
        if (kind == Kind.CATEGORY && (missing == Missing.MEAN || missing == Missing.MEDIAN)) {
            missing = Missing.MOST_FREQUENT;
        }
    }

    public static ColumnPlan numeric(String name, Role role) {
        return new ColumnPlan(name, role, Kind.NUMERIC, Missing.MEDIAN, Scaling.STANDARDISE);
    }

    public static ColumnPlan category(String name, Role role) {
        return new ColumnPlan(name, role, Kind.CATEGORY, Missing.MOST_FREQUENT, Scaling.NONE);
    }

    public ColumnPlan withRole(Role value) {
        return new ColumnPlan(name, value, kind, missing, scaling);
    }

    public ColumnPlan withKind(Kind value) {
        return value == kind ? this
                : value == Kind.NUMERIC ? numeric(name, role) : category(name, role);
    }

    public ColumnPlan withMissing(Missing value) {
        return new ColumnPlan(name, role, kind, value, scaling);
    }

    public ColumnPlan withScaling(Scaling value) {
        return new ColumnPlan(name, role, kind, missing, value);
    }
}
