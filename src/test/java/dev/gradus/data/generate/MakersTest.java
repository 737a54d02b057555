package dev.gradus.data.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures and sequences that are made. */
class MakersTest {

    static List<PictureMaker> pictureMakers() {
        return List.of(StrokePictures.digits(), StrokePictures.letters(), new PictureShapes());
    }

    static List<SequenceMaker> sequenceMakers() {
        return List.of(new Waveforms(), new SineMixtures(), new AddingProblem(), new Brackets());
    }

    @ParameterizedTest
    @MethodSource("pictureMakers")
    void aPictureIsTheSameWhateverWasDrawnBeforeAndUnlikeAllOthers(PictureMaker maker) {
        byte[] seventh = picture(maker, 1, 0.1, 7);
        picture(maker, 1, 0.1, 3);
        assertArrayEquals(seventh, picture(maker, 1, 0.1, 7));
        assertFalse(Arrays.equals(seventh, picture(maker, 2, 0.1, 7)), "another seed");
        assertFalse(Arrays.equals(seventh, picture(maker, 1, 0.1, 7 + maker.classNames().size())), "the next of its class");
        assertFalse(Arrays.equals(seventh, picture(maker, 1, 0, 7)), "without noise");
    }

    @ParameterizedTest
    @MethodSource("pictureMakers")
    void everyByteOfAPictureIsWrittenAndNoneBesides(PictureMaker maker) {
        byte[] room = new byte[maker.pixels() + 20];
        Arrays.fill(room, (byte) 77);
        maker.draw(1, 0, 4, room, 10);
        assertArrayEquals(picture(maker, 1, 0, 4), Arrays.copyOfRange(room, 10, 10 + maker.pixels()));
        for (int i = 0; i < 10; i++) {
            assertEquals(77, room[i]);
            assertEquals(77, room[room.length - 1 - i]);
        }
    }

    @ParameterizedTest
    @MethodSource("pictureMakers")
    void classesTakeTurns(PictureMaker maker) {
        Set<Integer> labels = new HashSet<>();
        for (int i = 0; i < maker.classNames().size(); i++) {
            labels.add(maker.label(i));
        }
        assertEquals(maker.classNames().size(), labels.size());
    }

    static List<StrokePictures> penMakers() {
        return List.of(StrokePictures.digits(), StrokePictures.letters());
    }

    @ParameterizedTest
    @MethodSource("penMakers")
    void aSignIsWhiteOnBlackNeverAtTheBorderAndAsLargeAsThoseOfMnist(StrokePictures signs) {
        double mean = 0;
        for (int i = 0; i < 520; i++) {
            byte[] pixels = picture(signs, 3, 0, i);
            int most = 0;
            for (int place = 0; place < pixels.length; place++) {
                int value = pixels[place] & 0xff;
                most = Math.max(most, value);
                mean += value / 520.0 / pixels.length;
                int row = place / StrokePictures.SIDE;
                int column = place % StrokePictures.SIDE;
                boolean border = row < 1 || row > 26 || column < 1 || column > 26;
                assertTrue(value < 128 || !border, "sign " + i + " is cut off by the border");
            }
            assertTrue(most > 150, "sign " + i + " is as pale as " + most);
        }
        // MNIST's test digits have 33.8.
        assertTrue(mean > 25 && mean < 45, "mean grey " + mean);
    }

    @Test
    void everyWayOfWritingASignIsWithinItsBox() {
        assertEquals(10, Handwriting.DIGITS.size());
        assertEquals(26, HandLetters.CAPITALS.size());
        Handwriting.DIGITS.forEach(ways -> assertTrue(ways.size() >= 5));
        HandLetters.CAPITALS.forEach(ways -> assertTrue(ways.size() >= 3));
        for (List<List<List<Handwriting.Stroke>>> signs : List.of(Handwriting.DIGITS, HandLetters.CAPITALS)) {
            signs.stream().flatMap(List::stream).flatMap(List::stream).forEach(stroke -> {
                assertTrue(stroke.x().length >= 2);
                assertTrue(Arrays.stream(stroke.x()).allMatch(x -> x >= 0 && x <= 1));
                assertTrue(Arrays.stream(stroke.y()).allMatch(y -> y >= 0 && y <= 1));
            });
        }
    }

    @Test
    void theAnswerOfASineMixtureIsItsNextValue() {
        SineMixtures sines = new SineMixtures();
        double[] shorter = new double[20];
        double[] longer = new double[21];
        double next = sines.draw(4, 0, 3, 20, shorter, 0);
        sines.draw(4, 0, 3, 21, longer, 0);
        assertEquals(longer[20], next, 1e-12);
        assertArrayEquals(shorter, Arrays.copyOf(longer, 20));
    }

    @ParameterizedTest
    @MethodSource("sequenceMakers")
    void aSequenceIsTheSameWhateverWasMadeBeforeAndUnlikeAllOthers(SequenceMaker maker) {
        double[] seventh = sequence(maker, 1, 7);
        sequence(maker, 1, 3);
        assertArrayEquals(seventh, sequence(maker, 1, 7));
        assertFalse(Arrays.equals(seventh, sequence(maker, 2, 7)));
        assertFalse(Arrays.equals(seventh, sequence(maker, 1, 8)));
    }

    @Test
    void bracketsMatchExactlyWhereTheClassSaysSo() {
        Brackets brackets = new Brackets();
        for (int steps : new int[] {2, 7, 24}) {
            for (int i = 0; i < 400; i++) {
                double[] values = new double[steps];
                double answer = brackets.draw(5, 0.3, i, steps, values, 0);
                String text = text(brackets, values);
                assertEquals(matches(text) ? "matching" : "not matching", brackets.classNames().get((int) answer), text);
            }
        }
    }

    @Test
    void theAnswerOfTheAddingProblemIsTheSumOfTheTwoMarkedNumbers() {
        AddingProblem adding = new AddingProblem();
        for (int i = 0; i < 100; i++) {
            double[] values = new double[40];
            double answer = adding.draw(5, 0, i, 20, values, 0);
            double sum = 0;
            int marks = 0;
            for (int step = 0; step < 20; step++) {
                sum += values[2 * step] * values[2 * step + 1];
                marks += (int) values[2 * step + 1];
            }
            assertEquals(2, marks);
            assertEquals(sum, answer, 1e-12);
        }
    }

    @Test
    void aSquareWaveHasTwoHeightsAndASineMany() {
        Waveforms waves = new Waveforms();
        double[] sine = new double[64];
        double[] square = new double[64];
        assertEquals(0, waves.draw(1, 0, 0, 64, sine, 0));
        assertEquals(1, waves.draw(1, 0, 1, 64, square, 0));
        assertEquals(2, Arrays.stream(square).distinct().count());
        assertTrue(Arrays.stream(sine).distinct().count() > 30);
    }

    private static byte[] picture(PictureMaker maker, long seed, double noise, int index) {
        byte[] pixels = new byte[maker.pixels()];
        maker.draw(seed, noise, index, pixels, 0);
        return pixels;
    }

    private static double[] sequence(SequenceMaker maker, long seed, int index) {
        double[] values = new double[24 * maker.features().size()];
        maker.draw(seed, 0.1, index, 24, values, 0);
        return values;
    }

    private static String text(Brackets brackets, double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(brackets.alphabet().get((int) value));
        }
        return text.toString();
    }

    private static boolean matches(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (char symbol : text.toCharArray()) {
            if (symbol == '(' || symbol == '[') {
                open.push(symbol);
            } else if (symbol == ')' || symbol == ']') {
                if (open.isEmpty() || open.pop() != (symbol == ')' ? '(' : '[')) {
                    return false;
                }
            }
        }
        return open.isEmpty();
    }
}
