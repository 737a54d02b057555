package dev.gradus.data.sound;

import dev.gradus.data.FileSource;
import dev.gradus.data.SourceType;
import java.util.Objects;

/**
 * A folder with a subfolder of WAV files for each class, perhaps below {@code train} and {@code test}.
 *
 * @param rate   samples a second that every sound is brought to
 * @param window samples of a frame
 * @param hop    samples from one frame to the next
 * @param frames of every sound: longer ones are cut, shorter ones end in silence
 * @param bins   of frequency in a frame
 * @param scale  of the frequencies
 * @param form   what a spectrogram is for the network
 */
public record SoundFolder(String path, int rate, int window, int hop, int frames, int bins, Scale scale, Form form)
        implements FileSource {

    public enum Scale { MEL, LINEAR }

    /** Images [1, bins, frames] as bytes, or sequences [frames, bins] of decibels. */
    public enum Form { IMAGE, SEQUENCE }

    static final int MOST_RATE = 48_000;
    static final int LEAST_WINDOW = 16;
    static final int MOST_WINDOW = 8_192;
    static final int MOST_FRAMES = 4_096;
    static final int MOST_BINS = 512;

    public SoundFolder {
        Objects.requireNonNull(path);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(form);
    }

    @Override
    public SoundFolder withPath(String value) {
        return new SoundFolder(value, rate, window, hop, frames, bins, scale, form);
    }

    @Override
    public SourceType<?> type() {
        return SoundFolderType.TYPE;
    }

    /** Samples that the frames reach over. */
    int samples() {
        return window + (frames - 1) * hop;
    }
}
