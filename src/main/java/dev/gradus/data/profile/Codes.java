package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.data.Targets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column's values as small whole numbers.
 *
 * @param codes  for each row the place of its value among the names; -1 where there is none
 * @param names  the values in order
 */
record Codes(int[] codes, List<String> names) {

    /** Above so many different values they are names of rows rather than classes. */
    static final int MOST = 1_000;

    /** Empty where the column has more than {@link #MOST} different values. */
    static Optional<Codes> of(Column column, int rows) {
        Map<String, Integer> places = new HashMap<>();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            if (column.missing(row)) {
                codes[row] = -1;
                continue;
            }
            String text = column.text(row);
            Integer place = places.get(text);
            if (place == null) {
                if (places.size() == MOST) {
                    return Optional.empty();
                }
                place = places.size();
                places.put(text, place);
            }
            codes[row] = place;
        }
        List<String> names = Targets.inOrder(places.keySet());
        int[] order = new int[names.size()];
        for (int i = 0; i < order.length; i++) {
            order[places.get(names.get(i))] = i;
        }
        for (int row = 0; row < rows; row++) {
            codes[row] = codes[row] < 0 ? -1 : order[codes[row]];
        }
        return Optional.of(new Codes(codes, names));
    }

    int count() {
        return names.size();
    }

    /** Rows of each value. */
    int[] sizes() {
        int[] sizes = new int[count()];
        Arrays.stream(codes).filter(code -> code >= 0).forEach(code -> sizes[code]++);
        return sizes;
    }
}
