package dev.gradus.data.split;

import dev.gradus.data.Part;

/**
 * What is known of rows that are to be divided, in their order.
 *
 * @param strata  class or range of each, from 0
 * @param groups  of each, from 0; empty where no column says
 * @param moments of each; empty where no column says
 * @param given   the part of each that was said beforehand; empty where nothing was
 */
public record RowFacts(int[] strata, int[] groups, double[] moments, Part[] given) {

    public static RowFacts of(int[] strata) {
        return new RowFacts(strata, new int[0], new double[0], new Part[0]);
    }

    /** Rows that follow each other in time. */
    public static RowFacts inOrder(int count) {
        double[] moments = new double[count];
        for (int i = 0; i < count; i++) {
            moments[i] = i;
        }
        return of(new int[count]).withMoments(moments);
    }

    public RowFacts withGroups(int[] value) {
        return new RowFacts(strata, value, moments, given);
    }

    public RowFacts withMoments(double[] value) {
        return new RowFacts(strata, groups, value, given);
    }

    public RowFacts withGiven(Part[] value) {
        return new RowFacts(strata, groups, moments, value);
    }

    boolean inTime() {
        return moments.length > 0;
    }

    /** Of some of the rows. */
    RowFacts only(int[] places) {
        int[] newStrata = new int[places.length];
        int[] newGroups = new int[groups.length == 0 ? 0 : places.length];
        double[] newMoments = new double[moments.length == 0 ? 0 : places.length];
        for (int i = 0; i < places.length; i++) {
            newStrata[i] = strata[places[i]];
            if (groups.length > 0) {
                newGroups[i] = groups[places[i]];
            }
            if (moments.length > 0) {
                newMoments[i] = moments[places[i]];
            }
        }
        return new RowFacts(newStrata, newGroups, newMoments, new Part[0]);
    }
}
