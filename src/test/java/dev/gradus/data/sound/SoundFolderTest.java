package dev.gradus.data.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.sound.SoundFolder.Form;
import dev.gradus.data.sound.SoundFolder.Scale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFolderTest {

    @TempDir
    Path folder;

    /** The file was computed by NumPy's rfft from the same formulas. */
    @Test
    void aSpectrogramIsWhatNumPyComputes() throws Exception {
        double[] samples = new double[600];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = 0.5 * Math.sin(2 * Math.PI * 440 * n / 8000) + 0.25 * Math.sin(2 * Math.PI * 1500 * n / 8000 + n * (double) n * 1e-5);
        }
        int lines = 0;
        for (String line : new String(getClass().getResourceAsStream("/sound/spectrogram.txt").readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
            String[] cells = line.split(" ");
            double[] decibels = new double[6 * 8];
            new Spectrogram(new SoundFolder("", 8_000, 200, 80, 6, 8, Scale.valueOf(cells[0]), Form.SEQUENCE)).write(samples, decibels, 0);
            for (int bin = 0; bin < 8; bin++) {
                assertEquals(Double.parseDouble(cells[2 + bin]), decibels[Integer.parseInt(cells[1]) * 8 + bin], 1e-8, line);
            }
            lines++;
        }
        assertEquals(12, lines);
    }

    @Test
    void everyWidthOfSamplesAndStereoAreRead() throws Exception {
        double[] left = {0, 0.5, -0.5, 1, -1};
        double[] right = {0, 0.25, -1, 1, 0};
        for (int bits : new int[] {8, 16, 24, 32}) {
            Path file = WavFiles.write(folder.resolve(bits + ".wav"), 8_000, bits, left, right);
            WavSound sound = WavSound.read(file, "a.wav", 10);
            assertEquals(8_000, sound.rate());
            assertEquals(5, sound.samples().length);
            for (int i = 0; i < 5; i++) {
                assertEquals((left[i] + right[i]) / 2, sound.samples()[i], 1.5 / (1 << Math.min(30, bits - 1)) + 1e-9, bits + " bits, sample " + i);
            }
        }
    }

    @Test
    void aToneKeepsItsPitchAtAnotherRateAndWhatIsTooHighVanishes() {
        WavSound low = new WavSound(null, WavFiles.sine(4_410, 440, 44_100), 44_100).at(16_000);
        assertEquals(1_600, low.samples().length);
        for (int i = 100; i < 1_500; i++) {
            assertEquals(0.8 * Math.sin(2 * Math.PI * 440 * i / 16_000), low.samples()[i], 0.01);
        }
        WavSound high = new WavSound(null, WavFiles.sine(4_410, 15_000, 44_100), 44_100).at(16_000);
        for (int i = 100; i < 1_500; i++) {
            assertEquals(0, high.samples()[i], 0.01);
        }
        WavSound up = new WavSound(null, WavFiles.sine(800, 440, 8_000), 8_000).at(16_000);
        assertEquals(0.8 * Math.sin(2 * Math.PI * 440 * 701 / 16_000), up.samples()[701], 0.01);
    }

    @Test
    void soundsBecomeImagesOrSequencesAndTonesAreWhereTheyBelong() throws Exception {
        SoundFolder source = (SoundFolder) SourceGuess.of(WavFiles.tones(folder.resolve("tones")));
        assertEquals(8_000, source.rate());
        ImageSet images = (ImageSet) new DataLoader().load(source);
        assertEquals(List.of("high", "low"), images.classNames());
        assertEquals(List.of(12, 1, source.bins(), source.frames()), List.of(images.count(), images.channels(), images.height(), images.width()));
        assertTrue(brightestRow(images, 0) < brightestRow(images, 6), "high frequencies are at the top");
        SequenceSet sequences = (SequenceSet) new DataLoader().load(new SoundFolder(source.path(), 8_000, 256, 128, 6, 16, Scale.LINEAR, Form.SEQUENCE));
        assertEquals(List.of(12, 6, 16), List.of(sequences.count(), sequences.steps(), sequences.features().size()));
    }

    private static int brightestRow(ImageSet images, int image) {
        int best = 0;
        for (int row = 0; row < images.height(); row++) {
            best = images.pixel(image, 0, row, images.width() / 2) > images.pixel(image, 0, best, images.width() / 2) ? row : best;
        }
        return best;
    }

    @Test
    void damagedAndForeignSoundsAreNamed() throws Exception {
        Path tones = WavFiles.tones(folder.resolve("tones"));
        Files.writeString(tones.resolve("low/0.wav"), "RIFFnonsense");
        assertEquals("low/0.wav is damaged, or no WAV file with uncompressed sound. Save it as WAV (PCM), or leave it out.",
                assertThrows(DataException.class, () -> new DataLoader().load(SourceGuess.of(tones))).getMessage());
        assertEquals("1.wav is one sound. Choose the folder that has a subfolder of sounds for each class.",
                assertThrows(DataException.class, () -> SourceGuess.of(tones.resolve("high/1.wav"))).getMessage());
        Path one = folder.resolve("one");
        WavFiles.write(one.resolve("only/a.wav"), 8_000, 16, new double[100]);
        assertEquals("one has sounds of one class only: only. Expected a subfolder for each of at least 2 classes.",
                assertThrows(DataException.class, () -> new DataLoader().load(SourceGuess.of(one))).getMessage());
    }
}
