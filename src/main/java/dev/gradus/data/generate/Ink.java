package dev.gradus.data.generate;

/** A grey plane that a pen draws on; a pixel's value is how much of it the pen covers, its edge softened. */
final class Ink {

    private final int height;
    private final int width;
    private final double[] cover;

    Ink(int height, int width) {
        this.height = height;
        this.width = width;
        this.cover = new double[height * width];
    }

    /**
     * Draws a line.
     *
     * @param edge how many pixels the ink takes to fade out across the edge of the pen
     */
    void draw(PenLine line, double edge) {
        for (int i = 0; i < line.count(); i++) {
            int from = line.starts(i) ? i : i - 1;
            if (line.starts(i) && i + 1 < line.count() && !line.starts(i + 1)) {
                continue;
            }
            segment(line, from, i, edge);
        }
    }

    private void segment(PenLine line, int from, int to, double edge) {
        double reach = Math.max(line.halfWidth(from), line.halfWidth(to)) + edge;
        double dx = line.x(to) - line.x(from);
        double dy = line.y(to) - line.y(from);
        double length = dx * dx + dy * dy;
        int top = (int) Math.max(0, Math.floor(Math.min(line.y(from), line.y(to)) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(line.y(from), line.y(to)) + reach));
        int left = (int) Math.max(0, Math.floor(Math.min(line.x(from), line.x(to)) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(line.x(from), line.x(to)) + reach));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - line.x(from);
                double py = row + 0.5 - line.y(from);
                double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
                double away = Math.sqrt((px - along * dx) * (px - along * dx) + (py - along * dy) * (py - along * dy));
                double half = line.halfWidth(from) + along * (line.halfWidth(to) - line.halfWidth(from));
                double covered = Math.max(0, Math.min(1, (half - away) / edge + 0.5));
                cover[row * width + column] = Math.max(cover[row * width + column], covered);
            }
        }
    }

    /** As bytes, each with grain of the given share of 255 added. */
    void write(byte[] pixels, int offset, double strength, double noise, Chance chance) {
        for (int i = 0; i < cover.length; i++) {
            double value = Math.min(1, strength * cover[i]) + (noise > 0 ? chance.grain(noise) : 0);
            pixels[offset + i] = (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
        }
    }
}
