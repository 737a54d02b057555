package dev.gradus.ui.data;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.ui.model.Background;
import java.util.Optional;
import java.util.function.Supplier;

/** What was read of the data that are shown, in the background; an answer to an older question is dropped. */
final class Shown {

    private final Background background;
    private final Notices notices;
    private final Supplier<DataLoader> loaders;
    private Optional<Reading> reading = Optional.empty();
    private long asked;

    Shown(Background background, Notices notices, Supplier<DataLoader> loaders) {
        this.background = background;
        this.notices = notices;
        this.loaders = loaders;
    }

    Optional<Reading> reading() {
        return reading;
    }

    /** The first page of what is still read: what comes of an earlier question may still take its place. */
    void preview(Reading page) {
        reading = Optional.of(page);
    }

    void put(Reading now) {
        asked++;
        reading = Optional.of(now);
    }

    /** @param ready the setup's prepared data, where they are at hand */
    void read(Optional<DataSetup> wanted, Optional<PreparedData> ready) {
        long ticket = ++asked;
        notices.forgetTrouble();
        if (wanted.isEmpty()) {
            reading = Optional.empty();
            notices.tell();
            return;
        }
        Optional<Reading> before = reading;
        DataLoader loader = loaders.get();
        background.run(() -> Reading.of(loader, wanted.get(), ready, before), now -> {
            if (ticket == asked) {
                reading = Optional.of(now);
                notices.tell();
            }
        }, failure -> {
            if (ticket == asked) {
                reading = Optional.empty();
                notices.failed(failure);
            }
        });
        notices.tell();
    }
}
