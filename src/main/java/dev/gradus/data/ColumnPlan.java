package dev.gradus.data;

import java.util.Objects;

/**
 * What one column of a table is for. What is done to its values is said by the steps of {@link InputPlan.Columns}.
 *
 * <p>The kind of a target decides the task: one {@code CATEGORY} is classification, several are labels,
 * {@code NUMERIC} is regression. A missing target always leaves the row out.
 */
public record ColumnPlan(String name, Role role, Kind kind) {

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

    public ColumnPlan {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(kind);
    }

    public static ColumnPlan numeric(String name, Role role) {
        return new ColumnPlan(name, role, Kind.NUMERIC);
    }

    public static ColumnPlan category(String name, Role role) {
        return new ColumnPlan(name, role, Kind.CATEGORY);
    }

    public ColumnPlan withRole(Role value) {
        return new ColumnPlan(name, value, kind);
    }

    public ColumnPlan withKind(Kind value) {
        return new ColumnPlan(name, role, value);
    }
}
