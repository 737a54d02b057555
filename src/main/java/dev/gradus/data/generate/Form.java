package dev.gradus.data.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A form around the origin within the circle of radius 1, as the places it covers. */
enum Form {
    DISC((x, y) -> x * x + y * y < 0.72),
    RING((x, y) -> x * x + y * y < 0.9 && x * x + y * y > 0.36),
    SQUARE((x, y) -> Math.max(Math.abs(x), Math.abs(y)) < 0.72),
    TRIANGLE((x, y) -> y > -0.5 && y + 1.7320508075688772 * Math.abs(x) < 1),
    STAR(Form::inStar),
    CROSS((x, y) -> Math.min(Math.abs(x), Math.abs(y)) < 0.26 && Math.max(Math.abs(x), Math.abs(y)) < 0.95),
    CRESCENT((x, y) -> x * x + y * y < 0.9 && (x - 0.5) * (x - 0.5) + y * y > 0.58),
    STRIPES((x, y) -> x * x + y * y < 1.2 && field(x) % 2 == 0),
    CHECKS((x, y) -> x * x + y * y < 1.2 && (field(x) + field(y)) % 2 == 0),
    DOTS((x, y) -> x * x + y * y < 1.2 && inDot(x, y));

    static final List<String> NAMES = Arrays.stream(values()).map(form -> form.name().toLowerCase(Locale.ROOT)).toList();

    /** Width of a stripe, a field or the room of a dot. */
    private static final double FIELD = 0.4;

    private static final double[] STAR_X = {1, 0.30901699437494745, -0.8090169943749475, -0.8090169943749475, 0.30901699437494745};
    private static final double[] STAR_Y = {0, 0.9510565162951535, 0.5877852522924731, -0.5877852522924731, -0.9510565162951535};

    private final Cover cover;

    private interface Cover {
        boolean at(double x, double y);
    }

    Form(Cover cover) {
        this.cover = cover;
    }

    boolean covers(double x, double y) {
        return cover.at(x, y);
    }

    private static int field(double along) {
        return (int) Math.floor(along / FIELD) + 8;
    }

    private static boolean inDot(double x, double y) {
        double dx = x / (1.3 * FIELD) - Math.rint(x / (1.3 * FIELD));
        double dy = y / (1.3 * FIELD) - Math.rint(y / (1.3 * FIELD));
        return dx * dx + dy * dy < 0.09;
    }

    /** Inside at least four of the five lines through the points of a five-pointed star. */
    private static boolean inStar(double x, double y) {
        if (x * x + y * y > 1) {
            return false;
        }
        int inside = 0;
        for (int line = 0; line < 5; line++) {
            // A line of the star is as far from the middle as cos(72 degrees) of its radius.
            inside += STAR_X[line] * x + STAR_Y[line] * y < STAR_X[1] ? 1 : 0;
        }
        return inside >= 4;
    }
}
