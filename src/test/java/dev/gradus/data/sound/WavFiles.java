package dev.gradus.data.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes WAV files for tests. */
public final class WavFiles {

    private WavFiles() {
    }

    /** @param channels samples of each, between -1 and 1 */
    public static Path write(Path file, int rate, int bits, double[]... channels) throws IOException {
        int width = bits / 8;
        int bytes = channels[0].length * channels.length * width;
        ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1)
                .putShort((short) channels.length).putInt(rate).putInt(rate * channels.length * width)
                .putShort((short) (channels.length * width)).putShort((short) bits).put("data".getBytes()).putInt(bytes);
        for (int i = 0; i < channels[0].length; i++) {
            for (double[] channel : channels) {
                long value = Math.round(channel[i] * ((1L << bits - 1) - 1)) + (bits == 8 ? 128 : 0);
                for (int b = 0; b < width; b++) {
                    out.put((byte) (value >> 8 * b));
                }
            }
        }
        Files.createDirectories(file.getParent());
        return Files.write(file, out.array());
    }

    public static double[] sine(int count, double hertz, double rate) {
        double[] samples = new double[count];
        for (int i = 0; i < count; i++) {
            samples[i] = 0.8 * Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return samples;
    }

    /** Low and high tones in a folder for each. */
    public static Path tones(Path folder) throws IOException {
        for (int i = 0; i < 12; i++) {
            write(folder.resolve(i % 2 == 0 ? "low" : "high").resolve(i + ".wav"), 8_000, 16,
                    sine(1_000, i % 2 == 0 ? 300 + 10 * i : 2_000 + 10 * i, 8_000));
        }
        return folder;
    }
}
