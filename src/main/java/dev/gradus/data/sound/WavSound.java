package dev.gradus.data.sound;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileProblems;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A sound of one channel between -1 and 1: of several channels their mean.
 *
 * @param rate samples a second
 */
record WavSound(FileHash hash, double[] samples, double rate) {

    private static final long MOST_FILE_BYTES = 1L << 28;
    private static final int MOST_CHANNELS = 32;
    /** Zero crossings of the sinc on either side: damps what the lower rate cannot hold by some 50 dB. */
    private static final int CROSSINGS = 16;

    static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".wav") && !name.startsWith(".");
    }

    /** @param name in messages; @param seconds that are looked at, from the beginning */
    static WavSound read(Path file, String name, double seconds) throws DataException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_FILE_BYTES) {
                throw new DataException(name + " is larger than " + MOST_FILE_BYTES / 1_000_000 + " MB. Expected short sounds; cut it.");
            }
            bytes = in.readNBytes((int) MOST_FILE_BYTES);
        } catch (IOException unreadable) {
            throw FileProblems.of(file, unreadable);
        }
        MessageDigest digest = FileHash.digest();
        digest.update(bytes);
        FileHash hash = FileHash.of(name, digest);
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
            AudioFormat format = in.getFormat();
            check(format, name);
            long most = Math.min(bytes.length, (long) (seconds * format.getSampleRate() + 1) * format.getFrameSize());
            double[] samples = mono(in.readNBytes((int) most), format);
            if (samples.length == 0) {
                throw new DataException(name + " holds no sound. Leave it out.");
            }
            return new WavSound(hash, samples, format.getSampleRate());
        } catch (UnsupportedAudioFileException | IOException | RuntimeException damaged) {
            throw new DataException(name + " is damaged, or no WAV file with uncompressed sound. Save it as WAV (PCM), or leave it out.",
                    damaged);
        }
    }

    private static void check(AudioFormat format, String name) throws DataException {
        boolean pcm = format.getEncoding() == AudioFormat.Encoding.PCM_SIGNED && Arrays.asList(8, 16, 24, 32).contains(format.getSampleSizeInBits())
                || format.getEncoding() == AudioFormat.Encoding.PCM_UNSIGNED && format.getSampleSizeInBits() == 8
                || format.getEncoding() == AudioFormat.Encoding.PCM_FLOAT && format.getSampleSizeInBits() == 32;
        int channels = format.getChannels();
        if (!pcm || channels < 1 || channels > MOST_CHANNELS || format.getFrameSize() != channels * format.getSampleSizeInBits() / 8
                || !(format.getSampleRate() >= 1_000 && format.getSampleRate() <= 400_000)) {
            throw new DataException(name + " holds sound as " + format + "; expected 8, 16, 24 or 32 bits PCM. Save it as WAV (PCM).");
        }
    }

    private static double[] mono(byte[] bytes, AudioFormat format) {
        ByteBuffer data = ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int channels = format.getChannels();
        int width = format.getSampleSizeInBits() / 8;
        double[] samples = new double[bytes.length / format.getFrameSize()];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample(data, (i * channels + channel) * width, format);
            }
            samples[i] = sum / channels;
        }
        return samples;
    }

    private static double sample(ByteBuffer data, int at, AudioFormat format) {
        if (format.getEncoding() == AudioFormat.Encoding.PCM_FLOAT) {
            float value = data.getFloat(at);
            return Float.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0;
        }
        return switch (format.getSampleSizeInBits()) {
            case 8 -> format.getEncoding() == AudioFormat.Encoding.PCM_UNSIGNED ? ((data.get(at) & 0xff) - 128) / 128.0 : data.get(at) / 128.0;
            case 16 -> data.getShort(at) / 32_768.0;
            case 24 -> (format.isBigEndian() ? data.get(at) << 16 | (data.get(at + 1) & 0xff) << 8 | data.get(at + 2) & 0xff
                    : data.get(at + 2) << 16 | (data.get(at + 1) & 0xff) << 8 | data.get(at) & 0xff) / 8_388_608.0;
            default -> data.getInt(at) / 2_147_483_648.0;
        };
    }

    /**
     * At another rate, by a sinc under a Hann window whose cut-off is the lower of the two rates' halves: y[n] = sum over m of
     * x[m] c sinc(c (n r - m)) (0.5 + 0.5 cos(pi c (n r - m) / 16)), r = old / new, c = min(1, new / old).
     */
    WavSound at(int wanted) {
        if (rate == wanted) {
            return this;
        }
        double ratio = rate / wanted;
        double cut = Math.min(1, 1 / ratio);
        double reach = CROSSINGS / cut;
        double[] changed = new double[(int) Math.max(1, Math.floor(samples.length / ratio))];
        for (int n = 0; n < changed.length; n++) {
            double centre = n * ratio;
            double sum = 0;
            int last = (int) Math.min(samples.length - 1, Math.floor(centre + reach));
            for (int m = (int) Math.max(0, Math.ceil(centre - reach)); m <= last; m++) {
                double x = cut * (centre - m);
                double sinc = Math.abs(x) < 1e-12 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                sum += samples[m] * cut * sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / CROSSINGS));
            }
            changed[n] = sum;
        }
        return new WavSound(hash, changed, wanted);
    }
}
