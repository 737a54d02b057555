package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Split;
import dev.gradus.data.Table;
import dev.gradus.data.profile.TableProfile;
import dev.gradus.data.profile.Warning;
import dev.gradus.data.profile.Warnings;
import dev.gradus.ui.model.Background;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;

/**
 * The profile of the shown table and what there is to be warned of, counted in the background on a thread of its own, so that
 * a large table's profile holds nothing else up. Counted again when the target changes; what nobody needs is given up.
 */
final class ProfileBook {

    private static final double TOLD = 0.02;

    /** What a profile depends on. */
    private record Key(Table table, List<ColumnPlan> targets) {}

    private record Counted(Key key, TableProfile profile, List<Warning> warnings) {}

    private final Background background = new Background("data profile");
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Counted> counted = Optional.empty();
    private Map<String, HeadFacts> facts = Map.of();
    private Optional<Reading> asked = Optional.empty();
    private volatile long ticket;
    private double progress = 1;

    /** @param listener told on the window's thread when there is more to show */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    Optional<HeadFacts> facts(String column) {
        return Optional.ofNullable(facts.get(column));
    }

    /** What nobody has answered yet, the most serious first. */
    List<Warning> warnings() {
        return counted.map(Counted::warnings).orElse(List.of());
    }

    /** The share of the profile that is counted. */
    double progress() {
        return progress;
    }

    /** @param reading of the table that is shown now; empty where there is none */
    void follow(Optional<Reading> reading) {
        Optional<Reading> now = reading.filter(each -> each.table().isPresent());
        if (now.equals(asked)) {
            return;
        }
        boolean other = !now.flatMap(Reading::table).equals(asked.flatMap(Reading::table));
        asked = now;
        long mine = ++ticket;
        if (other) {
            counted = Optional.empty();
            facts = Map.of();
        }
        if (now.isEmpty()) {
            return;
        }
        DataSetup setup = now.get().setup();
        Key key = new Key(now.get().table().get(), setup.columns().stream()
                .filter(plan -> plan.role() == ColumnPlan.Role.TARGET).toList());
        Optional<TableProfile> known = counted.filter(before -> before.key().table() == key.table() && before.key().equals(key))
                .map(Counted::profile);
        Optional<Split> split = now.get().prepared().map(PreparedData::split);
        progress = known.isPresent() ? 1 : 0;
        double[] told = {0};
        background.run(() -> {
            TableProfile profile = known.isPresent() ? known.get() : TableProfile.of(key.table(), setup.columns(), done -> {
                if (done > told[0] + TOLD) {
                    told[0] = done;
                    Platform.runLater(() -> tell(mine, done));
                }
                return ticket == mine;
            });
            return new Counted(key, profile, Warnings.of(key.table(), profile, setup, split, done -> ticket == mine));
        }, done -> {
            if (ticket == mine) {
                counted = Optional.of(done);
                Map<String, HeadFacts> heads = new HashMap<>();
                done.profile().columns().forEach(each -> heads.put(each.name(), HeadFacts.of(each)));
                facts = heads;
                tell(mine, 1);
            }
        }, failed -> {
            if (ticket == mine && !(failed instanceof CancellationException)) {
                tell(mine, 1);
            }
        });
    }

    private void tell(long mine, double done) {
        if (ticket == mine) {
            progress = done;
            listeners.forEach(Runnable::run);
        }
    }
}
