package dev.gradus.data.generate;

import dev.gradus.math.Randoms;
import java.util.List;

/**
 * Coloured shapes and patterns, 32 x 32 red, green, blue: ten classes that differ in form alone, for colour, place, size and
 * turn vary from picture to picture. A shape is
 * lighter than its ground. Drawn at four places within each pixel, so edges are smooth.
 */
public final class PictureShapes implements PictureMaker {

    public static final int SIDE = 32;

    private static final int FINE = 2;

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public int height() {
        return SIDE;
    }

    @Override
    public int width() {
        return SIDE;
    }

    @Override
    public List<String> classNames() {
        return Form.NAMES;
    }

    @Override
    public void draw(long seed, double noise, int index, byte[] pixels, int offset) {
        Chance chance = new Chance(Randoms.key(Randoms.key(seed, "shapes"), index));
        Form form = Form.values()[label(index)];
        double size = chance.between(8.5, 14);
        double room = Math.max(0, SIDE / 2.0 - size);
        double x = SIDE / 2.0 + chance.between(-room, room);
        double y = SIDE / 2.0 + chance.between(-room, room);
        double turn = chance.between(0, 2 * Math.PI);
        double sine = StrictMath.sin(turn) / size;
        double cosine = StrictMath.cos(turn) / size;
        double[] paint = colour(chance, 0.35, 1);
        double[] ground = colour(chance, 0, 0.6);
        while (light(paint) - light(ground) < 0.25) {
            paint = colour(chance, 0.35, 1);
            ground = colour(chance, 0, 0.6);
        }
        double[] shade = {chance.normal(0.006), chance.normal(0.006)};
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double covered = covered(form, column - x, row - y, cosine, sine);
                double light = shade[0] * (row - SIDE / 2) + shade[1] * (column - SIDE / 2);
                for (int channel = 0; channel < 3; channel++) {
                    double value = covered * paint[channel] + (1 - covered) * ground[channel] + light + chance.grain(noise);
                    pixels[offset + (channel * SIDE + row) * SIDE + column] =
                            (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
                }
            }
        }
    }

    /** The share of a pixel that a form covers; {@code x, y} is the pixel's corner as seen from the form's middle. */
    private static double covered(Form form, double x, double y, double cosine, double sine) {
        int parts = 0;
        for (int part = 0; part < FINE * FINE; part++) {
            double dx = x + (part % FINE + 0.5) / FINE;
            double dy = y + (part / FINE + 0.5) / FINE;
            parts += form.covers(cosine * dx + sine * dy, cosine * dy - sine * dx) ? 1 : 0;
        }
        return (double) parts / (FINE * FINE);
    }

    private static double[] colour(Chance chance, double low, double high) {
        return new double[] {chance.between(low, high), chance.between(low, high), chance.between(low, high)};
    }

    /** How bright a colour seems, of 0 to 1 (ITU-R BT.601). */
    private static double light(double[] colour) {
        return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2];
    }
}
