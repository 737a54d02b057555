package dev.gradus.data.augment;

/**
 * Takes each pixel of the result from another place of the image, by bilinear interpolation of the four pixels around it:
 * once, however many things move the pixels. A place within 1e-9 of a pixel is that pixel, so whole shifts and quarter
 * turns lose nothing. Allocates nothing after construction.
 */
final class Resampling {

    private static final double ON_PIXEL = 1e-9;

    private final ExampleFrame frame;
    private final Fill fill;
    private final double[] across;
    private final double[] down;
    private final double[] before;

    Resampling(ExampleFrame frame, Fill fill) {
        this.frame = frame;
        this.fill = fill;
        int plane = frame.height() * frame.width();
        this.across = new double[plane];
        this.down = new double[plane];
        this.before = new double[plane];
    }

    /** Displacements to be added up, in pixels, row after row. */
    double[] across() {
        return across;
    }

    double[] down() {
        return down;
    }

    void clear() {
        java.util.Arrays.fill(across, 0);
        java.util.Arrays.fill(down, 0);
    }

    void run(Affine map, double[] numbers, int offset) {
        int height = frame.height();
        int width = frame.width();
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double dx = across[at];
                double dy = down[at];
                across[at] = onPixel(map.x(x - middleX, y - middleY) + middleX + dx);
                down[at] = onPixel(map.y(x - middleX, y - middleY) + middleY + dy);
            }
        }
        for (int channel = 0; channel < frame.channels(); channel++) {
            int from = offset + channel * before.length;
            System.arraycopy(numbers, from, before, 0, before.length);
            for (int at = 0; at < before.length; at++) {
                numbers[from + at] = sample(across[at], down[at], frame.low(channel));
            }
        }
    }

    private static double onPixel(double place) {
        double whole = Math.rint(place);
        return Math.abs(place - whole) < ON_PIXEL ? whole : place;
    }

    private double sample(double x, double y, double outside) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        double upper = pixel(left, top, outside);
        if (right > 0) {
            upper += right * (pixel(left + 1, top, outside) - upper);
        }
        if (below == 0) {
            return upper;
        }
        double lower = pixel(left, top + 1, outside);
        if (right > 0) {
            lower += right * (pixel(left + 1, top + 1, outside) - lower);
        }
        return upper + below * (lower - upper);
    }

    private double pixel(int x, int y, double outside) {
        int width = frame.width();
        int height = frame.height();
        if (x >= 0 && x < width && y >= 0 && y < height) {
            return before[y * width + x];
        }
        return fill == Fill.ZERO ? outside
                : before[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }
}
