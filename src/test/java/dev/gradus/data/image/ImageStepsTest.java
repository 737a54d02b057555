package dev.gradus.data.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.Generated;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSet;
import dev.gradus.data.ImageSize;
import dev.gradus.data.ImageStep;
import dev.gradus.data.ImageStep.CentreCrop;
import dev.gradus.data.ImageStep.Greyscale;
import dev.gradus.data.ImageStep.Resize;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.SplitPlan;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageStepsTest {

    private static final List<ImageStep> STEPS = List.of(new CentreCrop(6, 6), new Resize(4, 3), new Greyscale());

    @Test
    void aSideThatShrinksIsTheMeanOfTheAreaAPixelCovers() throws Exception {
        assertArrayEquals(bytes(4, 6), new Resize(1, 2).apply(bytes(1, 3, 5, 5, 4, 8, 6, 8), 1, new ImageSize(1, 2, 4)));
        // Three pixels to two: (2 a + b) / 3 and (b + 2 c) / 3.
        assertArrayEquals(bytes(10, 70), new Resize(1, 2).apply(bytes(0, 30, 90), 1, new ImageSize(1, 1, 3)));
        assertArrayEquals(bytes(2, 200), new Resize(1, 1).apply(bytes(1, 2, 200, 200), 2, new ImageSize(1, 1, 2)),
                "a half goes up, and bytes above 127 are no negative numbers");
    }

    @Test
    void aSideThatGrowsIsInterpolatedBetweenCentres() throws Exception {
        byte[] from = bytes(10, 200, 60, 90, 0, 255);
        byte[] grown = new Resize(5, 7).apply(from, 1, new ImageSize(1, 2, 3));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 7; column++) {
                double y = Math.min(Math.max((row + 0.5) * 2 / 5 - 0.5, 0), 1);
                double x = Math.min(Math.max((column + 0.5) * 3 / 7 - 0.5, 0), 2);
                int top = (int) y;
                int left = (int) x;
                double sum = 0;
                for (int i = 0; i < 2; i++) {
                    for (int j = 0; j < 2; j++) {
                        double weight = (i == 0 ? top + 1 - y : y - top) * (j == 0 ? left + 1 - x : x - left);
                        sum += weight * (from[Math.min(1, top + i) * 3 + Math.min(2, left + j)] & 0xff);
                    }
                }
                assertEquals(sum, grown[row * 7 + column] & 0xff, 0.5 + 1e-9, row + ", " + column);
            }
        }
        assertArrayEquals(from, new Resize(2, 3).apply(from, 1, new ImageSize(1, 2, 3)), "the same size changes nothing");
    }

    @Test
    void aCropKeepsTheMiddleOfEveryChannelAndImage() throws Exception {
        byte[] from = new byte[2 * 2 * 4 * 5];
        for (int i = 0; i < from.length; i++) {
            from[i] = (byte) i;
        }
        byte[] cropped = new CentreCrop(2, 2).apply(from, 2, new ImageSize(2, 4, 5));
        assertArrayEquals(bytes(6, 7, 11, 12, 26, 27, 31, 32, 46, 47, 51, 52, 66, 67, 71, 72), cropped);
    }

    @Test
    void greyIsTheWeightedSumOfTheColours() throws Exception {
        // 76.245, 149.685, 29.07, 0.299 * 10 + 0.587 * 20 + 0.114 * 30 = 18.15
        assertArrayEquals(bytes(76, 150, 29, 18), new Greyscale().apply(bytes(255, 0, 0, 10, 0, 255, 0, 20, 0, 0, 255, 30), 1,
                new ImageSize(3, 2, 2)));
        assertEquals(new ImageSize(1, 2, 2), new Greyscale().after(new ImageSize(1, 2, 2)));
    }

    @Test
    void theOrderMatters() throws Exception {
        byte[] from = bytes(0, 90, 90, 200);
        ImageSize size = new ImageSize(1, 1, 4);
        byte[] cropFirst = ImageStep.apply(List.of(new CentreCrop(1, 2), new Resize(1, 1)), from, 1, size);
        byte[] resizeFirst = ImageStep.apply(List.of(new Resize(1, 2), new CentreCrop(1, 1)), from, 1, size);
        assertArrayEquals(bytes(90), cropFirst);
        assertArrayEquals(bytes(45), resizeFirst);
    }

    @Test
    void whatCannotBeSaysWhichStepAndWhatToDo() {
        assertEquals("Step 2 of the images crops to 9 x 2, but the pictures are 4 x 4 by then. Crop to at most that, or resize them "
                + "first.", assertThrows(DataException.class, () -> ImageStep.after(List.of(new Resize(4, 4), new CentreCrop(9, 2)),
                        new ImageSize(1, 28, 28))).getMessage());
        assertThrows(DataException.class, () -> ImageStep.after(List.of(new Greyscale()), new ImageSize(4, 8, 8)));
        assertThrows(IllegalArgumentException.class, () -> new ImageForm(1, 4, 4, List.of(0.0), List.of(1.0),
                new ImageSize(1, 8, 8), List.of(new Resize(4, 5))), "steps that make another size");
    }

    @Test
    void trainingPredictingAndTypingSeeTheSamePicture() throws Exception {
        ImageSet given = colours(40);
        PreparedData data = prepared(given, STEPS, InputPlan.PixelScaling.STANDARDISE);
        ImageForm form = (ImageForm) data.preparation().input();
        assertEquals(Shape.of(1, 4, 3), data.inputShape());
        assertEquals(new ImageSize(3, 8, 8), form.given());
        assertEquals(192, data.preparation().featureColumns().size());
        assertEquals(12, data.preparation().featureNames().size());
        Examples predicted = PreparingImages.examples(given, data.split().training(), form);
        for (int i = 0; i < data.training().count(); i++) {
            double[] trained = column(data.training(), i);
            assertArrayEquals(trained, column(predicted, i));
            double[] typed = new double[12];
            data.preparation().encode(((SourcedExamples) data.training()).cells(i), typed, 0);
            assertArrayEquals(trained, typed);
        }
        double mean = 0;
        for (int i = 0; i < data.training().count(); i++) {
            mean += java.util.Arrays.stream(column(data.training(), i)).sum();
        }
        assertEquals(0, mean / data.training().count() / 12, 1e-9, "standardised after the steps");
    }

    @Test
    void theImagesShownAreThoseTheNetworkSeesAndTheContentStaysAsItCame() throws Exception {
        ImageSet given = colours(40);
        PreparedData data = prepared(given, STEPS, InputPlan.PixelScaling.UNIT);
        ImageSet seen = (ImageSet) PreparingImages.seen(data);
        assertEquals(new ImageSize(1, 4, 3), ImageSize.of(seen));
        assertEquals(seen.pixel(data.split().training()[0], 0, 2, 1) / 255.0, column(data.training(), 0)[7], 1e-15);
        assertEquals(given, data.content());
        PreparedData again = prepared((ImageSet) data.content(), STEPS, InputPlan.PixelScaling.UNIT);
        assertArrayEquals(column(data.training(), 0), column(again.training(), 0));
    }

    private static PreparedData prepared(ImageSet given, List<ImageStep> steps, InputPlan.PixelScaling scaling) throws DataException {
        DataSetup setup = new DataSetup(new Generated("made", 0, 40, 1, Map.of()), new InputPlan.Images(scaling, steps),
                SplitPlan.standard(1));
        return new DataLoader(Path.of("")).prepare(setup, given);
    }

    private static ImageSet colours(int count) {
        byte[] pixels = new byte[count * 192];
        int[] labels = new int[count];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 37 + i / 64 * 11 + i / 192 * 5);
            labels[i / 192] = i / 192 % 2;
        }
        return ImageSet.of("colours", 3, 8, 8, pixels, labels, List.of("a", "b"));
    }

    private static double[] column(Examples examples, int example) {
        Matrix one = Matrix.zeros(examples.inputSize(), 1);
        examples.copyInput(example, one, 0);
        return one.toArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
