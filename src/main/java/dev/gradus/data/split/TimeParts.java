package dev.gradus.data.split;

/** Cuts in a row of moments, none of which is torn apart. */
final class TimeParts {

    private TimeParts() {
    }

    /**
     * Where to cut so that about so many come before: the place nearest to it where the moment changes, at least
     * {@code from}; the earlier of two equally near ones.
     *
     * @param moments ascending
     */
    static int cut(double[] moments, double wanted, int from) {
        int place = Math.max(from, Math.min(moments.length, (int) Math.round(wanted)));
        int before = place;
        while (before > from && before < moments.length && before > 0 && moments[before - 1] == moments[before]) {
            before--;
        }
        int after = place;
        while (after > 0 && after < moments.length && moments[after - 1] == moments[after]) {
            after++;
        }
        boolean torn = before > 0 && before < moments.length && moments[before - 1] == moments[before];
        return torn || after - wanted < wanted - before ? after : before;
    }
}
