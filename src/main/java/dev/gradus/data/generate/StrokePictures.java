package dev.gradus.data.generate;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Digits or letters that look drawn by hand: white ink on black, 28 x 28, as in MNIST. They are made, not collected: a way of
 * {@link Handwriting} is bent, slanted, turned, scaled and drawn with a pen of varying width. The longest side takes about
 * 20 pixels and the ink is centred by its mass, both as MNIST's (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner:
 * <i>Gradient-based learning applied to document recognition</i>, 1998, section III-A) and both varied, so that a network
 * trained on them also reads what a person draws with a mouse.
 */
public final class StrokePictures implements PictureMaker {

    public static final int SIDE = 28;

    /** Of the pen's middle from the border: the broadest pen stays within the picture. */
    private static final double MARGIN = 3.2;

    private final String purpose;
    private final List<String> names;
    private final List<List<List<Handwriting.Stroke>>> ways;

    private StrokePictures(String purpose, List<String> names, List<List<List<Handwriting.Stroke>>> ways) {
        this.purpose = purpose;
        this.names = names;
        this.ways = ways;
    }

    /** 0 to 9. */
    public static StrokePictures digits() {
        return new StrokePictures("strokes", IntStream.range(0, 10).mapToObj(Integer::toString).toList(), Handwriting.DIGITS);
    }

    /** Capital letters, A to Z. */
    public static StrokePictures letters() {
        return new StrokePictures("letters", IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).toList(),
                HandLetters.CAPITALS);
    }

    @Override
    public int channels() {
        return 1;
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
        return names;
    }

    @Override
    public void draw(long seed, double noise, int index, byte[] pixels, int offset) {
        Chance chance = new Chance(Randoms.key(Randoms.key(seed, purpose), index));
        PenLine line = written(chance, ways.get(label(index)));
        bend(chance, line);
        place(chance, line);
        press(chance, line);
        Ink ink = new Ink(SIDE, SIDE);
        ink.draw(line, chance.between(0.9, 1.6));
        ink.write(pixels, offset, chance.between(0.9, 1.1), noise, chance);
    }

    private static PenLine written(Chance chance, List<List<Handwriting.Stroke>> ways) {
        PenLine line = new PenLine();
        double shake = chance.between(0.01, 0.045);
        for (Handwriting.Stroke stroke : ways.get(chance.below(ways.size()))) {
            double[] x = stroke.x().clone();
            double[] y = stroke.y().clone();
            for (int i = 0; i < x.length; i++) {
                x[i] += chance.normal(shake);
                y[i] += chance.normal(shake);
            }
            line.add(x, y, stroke.sharp());
        }
        return line;
    }

    /** A slow wave through the whole sign, then its proportions, slant and turn. */
    private static void bend(Chance chance, PenLine line) {
        double wide = chance.between(0.55, 1.05);
        double slant = chance.normal(0.2) + 0.1;
        double turn = chance.normal(0.1);
        double sine = StrictMath.sin(turn);
        double cosine = StrictMath.cos(turn);
        double[] wave = {chance.normal(0.045), chance.between(2, 7), chance.between(0, 6.3), chance.normal(0.045),
            chance.between(2, 6), chance.between(0, 6.3)};
        for (int i = 0; i < line.count(); i++) {
            double x = line.x(i) - 0.5 + wave[0] * StrictMath.sin(wave[1] * line.y(i) + wave[2]);
            double y = line.y(i) - 0.5 + wave[3] * StrictMath.sin(wave[4] * line.x(i) + wave[5]);
            double leaning = wide * x - slant * y;
            line.move(i, cosine * leaning - sine * y, sine * leaning + cosine * y);
        }
    }

    /** Its longest side to about 20 pixels, the middle of its ink near the middle of the picture. */
    private static void place(Chance chance, PenLine line) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.count(); i++) {
            left = Math.min(left, line.x(i));
            right = Math.max(right, line.x(i));
            top = Math.min(top, line.y(i));
            bottom = Math.max(bottom, line.y(i));
        }
        double longest = Math.min(SIDE - 2 * MARGIN, Math.max(13, 18.3 + chance.normal(1.5)));
        double scale = longest / Math.max(right - left, bottom - top);
        double[] middle = middle(line);
        double x = SIDE / 2.0 + Math.max(-3, Math.min(3, chance.normal(0.9))) - scale * middle[0];
        double y = SIDE / 2.0 + Math.max(-3, Math.min(3, chance.normal(0.9))) - scale * middle[1];
        x += Math.max(0, MARGIN - (x + scale * left)) - Math.max(0, x + scale * right - (SIDE - MARGIN));
        y += Math.max(0, MARGIN - (y + scale * top)) - Math.max(0, y + scale * bottom - (SIDE - MARGIN));
        for (int i = 0; i < line.count(); i++) {
            line.move(i, x + scale * line.x(i), y + scale * line.y(i));
        }
    }

    /** The centre of mass of the line, each piece weighted by its length. */
    private static double[] middle(PenLine line) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 1; i < line.count(); i++) {
            if (!line.starts(i)) {
                double dx = line.x(i) - line.x(i - 1);
                double dy = line.y(i) - line.y(i - 1);
                double length = Math.sqrt(dx * dx + dy * dy);
                mass += length;
                x += length * (line.x(i) + line.x(i - 1)) / 2;
                y += length * (line.y(i) + line.y(i - 1)) / 2;
            }
        }
        return new double[] {x / mass, y / mass};
    }

    /** The width of the pen, heavier and lighter along the way. */
    private static void press(Chance chance, PenLine line) {
        double half = chance.between(0.65, 2.0);
        double change = chance.between(0, 0.18);
        double speed = chance.between(0.05, 0.25);
        double start = chance.between(0, 6.3);
        for (int i = 0; i < line.count(); i++) {
            line.setHalfWidth(i, half * (1 + change * StrictMath.sin(start + speed * i)));
        }
    }
}
