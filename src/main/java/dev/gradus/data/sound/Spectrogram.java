package dev.gradus.data.sound;

import dev.gradus.math.Fourier;

/**
 * How strong each frequency is at each time. A frame of N samples under a Hann window w[n] = 0.5 - 0.5 cos(2 pi n / N) is
 * transformed; |X[k]|^2 / (sum of w / 2)^2 is 1 for a sine of full scale at frequency k. The powers within each bin are
 * summed by triangles that are equally wide on the mel scale (mel = 2595 log10(1 + f / 700), HTK) or in hertz, and told in
 * decibels, 10 log10, not below {@link #FLOOR}.
 */
final class Spectrogram {

    /** Silence. */
    static final double FLOOR = -80;

    private final SoundFolder settings;
    private final Fourier fourier;
    private final int size;
    private final double[] window;
    private final double[][] filters;
    private final double[] real;
    private final double[] imaginary;

    Spectrogram(SoundFolder settings) {
        this.settings = settings;
        size = Fourier.sizeFor(settings.window());
        fourier = new Fourier(size);
        window = new double[settings.window()];
        double sum = 0;
        for (int n = 0; n < window.length; n++) {
            window[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / window.length);
            sum += window[n];
        }
        for (int n = 0; n < window.length; n++) {
            window[n] *= 2 / sum;
        }
        filters = filters();
        real = new double[size];
        imaginary = new double[size];
    }

    /** Decibels, frame after frame, each from the lowest bin to the highest. */
    void write(double[] samples, double[] into, int offset) {
        int bins = settings.bins();
        for (int frame = 0; frame < settings.frames(); frame++) {
            for (int n = 0; n < size; n++) {
                int at = frame * settings.hop() + n;
                real[n] = n < window.length && at < samples.length ? window[n] * samples[at] : 0;
                imaginary[n] = 0;
            }
            fourier.transform(real, imaginary);
            for (int bin = 0; bin < bins; bin++) {
                double power = 0;
                double[] filter = filters[bin];
                for (int k = 0; k < filter.length; k++) {
                    if (filter[k] != 0) {
                        power += filter[k] * (real[k] * real[k] + imaginary[k] * imaginary[k]);
                    }
                }
                into[offset + frame * bins + bin] = Math.max(FLOOR, 10 * Math.log10(Math.max(power, 1e-30)));
            }
        }
    }

    /** For each bin its share of each frequency: a triangle, or the nearest frequency where it is narrower than one. */
    private double[][] filters() {
        int bins = settings.bins();
        int frequencies = size / 2 + 1;
        double most = settings.rate() / 2.0;
        double[] edges = new double[bins + 2];
        for (int i = 0; i < edges.length; i++) {
            double share = i / (bins + 1.0);
            edges[i] = (settings.scale() == SoundFolder.Scale.MEL ? hertz(share * mel(most)) : share * most) * size / settings.rate();
        }
        double[][] made = new double[bins][frequencies];
        for (int bin = 0; bin < bins; bin++) {
            double sum = 0;
            for (int k = 0; k < frequencies; k++) {
                double up = (k - edges[bin]) / (edges[bin + 1] - edges[bin]);
                double down = (edges[bin + 2] - k) / (edges[bin + 2] - edges[bin + 1]);
                made[bin][k] = Math.max(0, Math.min(up, down));
                sum += made[bin][k];
            }
            if (sum == 0) {
                made[bin][(int) Math.min(frequencies - 1, Math.round(edges[bin + 1]))] = 1;
            }
        }
        return made;
    }

    static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }
}
