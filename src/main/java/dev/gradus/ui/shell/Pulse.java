package dev.gradus.ui.shell;

import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;

/**
 * The heartbeat of the window: once a frame it hands over what the trainer and the views have sent, and measures. Every
 * so often while training at full speed it switches the views off for a moment, to tell honestly what they cost.
 *
 * <p>With {@code -Dgradus.measure=FILE} each second leaves a JSON line: frames per second, longest pulse, samples per
 * second, whether the views were on, how long it took from the last step through time until every view had answered, and
 * how long the views rest between their work.
 */
final class Pulse extends AnimationTimer {

    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final long SECOND = 1_000_000_000L;
    private static final int VIEWS_ON = 9;
    private static final int CYCLE = 11;

    private final TrainingDesk desk;
    private final LiveNetwork live;
    private final Consumer<String> status;
    private final Optional<Path> log = Optional.ofNullable(System.getProperty("gradus.measure")).map(Path::of);
    private final Texts texts = Texts.of("window");
    private long secondBegun;
    private long lastFrame;
    private long longest;
    private int frames;
    private int seconds;
    private double rateWith = Double.NaN;
    private double rateWithout = Double.NaN;
    private boolean wanted = true;

    /** @param status shows what was measured */
    Pulse(TrainingDesk desk, LiveNetwork live, Consumer<String> status) {
        this.desk = desk;
        this.live = live;
        this.status = status;
    }

    /** Switches the live views by hand. */
    void toggleViews() {
        wanted = !wanted;
        live.setEnabled(wanted);
    }

    @Override
    public void handle(long now) {
        desk.pulse();
        live.pulse();
        frames++;
        longest = Math.max(longest, lastFrame == 0 ? 0 : now - lastFrame);
        lastFrame = now;
        if (now - secondBegun >= SECOND) {
            if (secondBegun > 0) {
                measure((now - secondBegun) / 1e9);
            }
            secondBegun = now;
            frames = 0;
            longest = 0;
        }
    }

    private void measure(double elapsed) {
        double rate = desk.state().live() ? desk.position().samplesPerSecond() : 0;
        boolean on = live.enabled();
        log.ifPresent(file -> write(file, String.format(Locale.ROOT,
                "{\"framesPerSecond\": %.1f, \"longestPulseMillis\": %.1f, \"samplesPerSecond\": %.0f, \"views\": %b, \"scrubMillis\": %.1f, \"rest\": %.1f}%n",
                frames / elapsed, longest / 1e6, rate, on, live.lookNanos() / 1e6, live.rest())));
        if (rate > 0 && desk.epochsPerSecond() == Double.POSITIVE_INFINITY) {
            alternate(rate, on);
        } else {
            seconds = 0;
            live.setEnabled(wanted);
        }
        double cost = 1 - rateWith / rateWithout;
        status.accept(Double.isNaN(cost) ? "" : texts.get("status.views", NumberText.percent(Math.max(0, cost))));
    }

    /** The rate of a second is known after it, and the second in which the views are switched counts for neither. */
    private void alternate(double rate, boolean on) {
        int at = seconds++ % CYCLE;
        if (on && at > 1 && at < VIEWS_ON) {
            rateWith = Double.isNaN(rateWith) ? rate : 0.7 * rateWith + 0.3 * rate;
        } else if (!on && at == CYCLE - 1) {
            rateWithout = Double.isNaN(rateWithout) ? rate : 0.5 * rateWithout + 0.5 * rate;
            live.costs(1 - rateWith / rateWithout);
        }
        live.setEnabled(wanted && at < VIEWS_ON - 1 || wanted && at == CYCLE - 1);
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "The measurement could not be written", full);
        }
    }
}
