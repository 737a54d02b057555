package dev.gradus.data.sound;

import dev.gradus.data.ClassFolders;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileType;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.Task;
import dev.gradus.data.sound.SoundFolder.Form;
import dev.gradus.data.sound.SoundFolder.Scale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Folders of sounds. */
public final class SoundFolderType implements FileType<SoundFolder> {

    public static final SoundFolderType TYPE = new SoundFolderType();
    private static final int LOOKED_AT = 24;
    private static final double LONGEST_SECONDS = 60;
    private static final int USUAL_RATE = 16_000;
    private static final int USUAL_FRAMES = 64;
    private static final int USUAL_BINS = 40;

    private SoundFolderType() {
    }

    @Override
    public String id() {
        return "sound-folder";
    }

    @Override
    public String name() {
        return "Folder of sounds";
    }

    @Override
    public SoundFolder blank() {
        return new SoundFolder("", USUAL_RATE, 512, 256, USUAL_FRAMES, USUAL_BINS, Scale.MEL, Form.IMAGE);
    }

    @Override
    public List<SourceSetting<SoundFolder, ?>> settings() {
        return List.of(SourceSetting.place(),
                new SourceSetting.Whole<>("rate", "Sample rate", "Samples a second that every sound is brought to. It holds "
                        + "frequencies up to half of it.", 1_000, SoundFolder.MOST_RATE, SoundFolder::rate, (s, value) -> new SoundFolder(s.path(),
                                value, s.window(), s.hop(), s.frames(), s.bins(), s.scale(), s.form())),
                new SourceSetting.Whole<>("window", "Window", "Samples of one frame: longer ones tell frequencies better and times worse.",
                        SoundFolder.LEAST_WINDOW, SoundFolder.MOST_WINDOW, SoundFolder::window, (s, value) -> new SoundFolder(s.path(), s.rate(),
                                value, s.hop(), s.frames(), s.bins(), s.scale(), s.form())),
                new SourceSetting.Whole<>("hop", "Hop", "Samples from one frame to the next; half a window is usual.", 1,
                        SoundFolder.MOST_WINDOW, SoundFolder::hop, (s, value) -> new SoundFolder(s.path(), s.rate(), s.window(), value,
                                s.frames(), s.bins(), s.scale(), s.form())),
                new SourceSetting.Whole<>("frames", "Frames", "Of every sound: longer sounds are cut, shorter ones end in silence.", 1,
                        SoundFolder.MOST_FRAMES, SoundFolder::frames, (s, value) -> new SoundFolder(s.path(), s.rate(), s.window(), s.hop(),
                                value, s.bins(), s.scale(), s.form())),
                new SourceSetting.Whole<>("bins", "Bins", "Bands of frequency in a frame.", 1, SoundFolder.MOST_BINS, SoundFolder::bins,
                        (s, value) -> new SoundFolder(s.path(), s.rate(), s.window(), s.hop(), s.frames(), value, s.scale(), s.form())),
                new SourceSetting.Choice<>("scale", "Frequencies", "Mel bands are equally wide for the ear, linear ones in hertz.",
                        Scale.class, value -> value == Scale.MEL ? "mel" : "linear", SoundFolder::scale, (s, value) -> new SoundFolder(s.path(),
                                s.rate(), s.window(), s.hop(), s.frames(), s.bins(), value, s.form())),
                new SourceSetting.Choice<>("form", "Given as", "Images for convolutions, sequences of frames for recurrent layers.",
                        Form.class, value -> value == Form.IMAGE ? "images" : "sequences", SoundFolder::form, (s, value) -> new SoundFolder(
                                s.path(), s.rate(), s.window(), s.hop(), s.frames(), s.bins(), s.scale(), value)));
    }

    @Override
    public Optional<SoundFolder> recognise(Path place) throws DataException {
        if (Files.isDirectory(place)) {
            return ClassFolders.in(place, WavSound::named) ? Optional.of(propose(place)) : Optional.empty();
        }
        if (WavSound.named(place)) {
            throw new DataException(place.getFileName() + " is one sound. Choose the folder that has a subfolder of sounds for each class.");
        }
        return Optional.empty();
    }

    /** The rate that the first sounds have, and as many frames as the median of them needs, the hop doubled until they are few. */
    private SoundFolder propose(Path folder) throws DataException {
        List<ClassFolders.Entry> entries = ClassFolders.training(folder, WavSound::named).entries();
        int looked = Math.min(LOOKED_AT, entries.size());
        double[] rates = new double[looked];
        double[] seconds = new double[looked];
        for (int i = 0; i < looked; i++) {
            Path file = entries.get((int) ((long) i * entries.size() / looked)).file();
            WavSound sound = WavSound.read(file, relative(folder, file), LONGEST_SECONDS);
            rates[i] = sound.rate();
            seconds[i] = sound.samples().length / sound.rate();
        }
        Arrays.sort(rates);
        Arrays.sort(seconds);
        int rate = (int) Math.min(USUAL_RATE, Math.round(rates[looked / 2]));
        double samples = rate * seconds[looked / 2];
        int window = 512;
        while (window > SoundFolder.LEAST_WINDOW && window > samples) {
            window /= 2;
        }
        while (window < SoundFolder.MOST_WINDOW && samples / (window / 2.0) > 2 * USUAL_FRAMES) {
            window *= 2;
        }
        int hop = window / 2;
        int frames = (int) Math.max(1, Math.min(SoundFolder.MOST_FRAMES, Math.round((samples - window) / hop) + 1));
        return new SoundFolder(folder.toString(), rate, window, hop, frames, Math.min(USUAL_BINS, window / 4), Scale.MEL, Form.IMAGE);
    }

    @Override
    public Content readAt(SoundFolder source, Path place) throws DataException {
        String name = String.valueOf(place.getFileName());
        if (!Files.isDirectory(place)) {
            throw new DataException(name + " is no folder. Expected a folder with a subfolder of sounds for each class.");
        }
        ClassFolders found = ClassFolders.of(place, WavSound::named, "sound");
        int count = found.entries().size();
        int size = source.frames() * source.bins();
        long bytes = (source.form() == Form.IMAGE ? 1L : 8L) * count * size;
        String what = String.format(Locale.ROOT, "%,d spectrograms of %d x %d", count, source.bins(), source.frames());
        FreeMemory.check(name, what, bytes, "Choose fewer frames or bins, or use fewer sounds");
        if ((long) count * size > FreeMemory.MOST_BYTES / 8) {
            throw new DataException(name + ": " + what + " are more than fit. Choose fewer frames or bins, or use fewer sounds.");
        }
        double[] values = new double[source.form() == Form.IMAGE ? size : count * size];
        byte[] pixels = new byte[source.form() == Form.IMAGE ? count * size : 0];
        List<FileHash> hashes = new ArrayList<>(count);
        Spectrogram spectrogram = new Spectrogram(source);
        double seconds = (source.samples() + 1.0) / source.rate() + 0.1;
        for (int i = 0; i < count; i++) {
            Path file = found.entries().get(i).file();
            WavSound sound = WavSound.read(file, relative(place, file), seconds).at(source.rate());
            hashes.add(sound.hash());
            spectrogram.write(sound.samples(), values, source.form() == Form.IMAGE ? 0 : i * size);
            if (source.form() == Form.IMAGE) {
                paint(values, pixels, i * size, source);
            }
        }
        int[] labels = found.entries().stream().mapToInt(ClassFolders.Entry::label).toArray();
        if (source.form() == Form.IMAGE) {
            return new ImageSet(name, hashes, 1, source.bins(), source.frames(), pixels, labels, found.classes(), found.training());
        }
        return new SequenceSet(name, hashes, source.frames(), IntStream.rangeClosed(1, source.bins()).mapToObj(bin -> "bin " + bin).toList(),
                List.of(), values, Task.CLASSIFICATION, "class", Arrays.stream(labels).asDoubleStream().toArray(), found.classes(),
                found.training());
    }

    /** Silence is black, full scale white; high frequencies are at the top, time goes to the right. */
    private static void paint(double[] decibels, byte[] pixels, int offset, SoundFolder source) {
        int bins = source.bins();
        int frames = source.frames();
        for (int frame = 0; frame < frames; frame++) {
            for (int bin = 0; bin < bins; bin++) {
                double share = Math.min(1, 1 - decibels[frame * bins + bin] / Spectrogram.FLOOR);
                pixels[offset + (bins - 1 - bin) * frames + frame] = (byte) Math.round(255 * share);
            }
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
