package dev.gradus.ui.data;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.profile.CellCounts;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Table;
import dev.gradus.data.UnreadableCell;
import dev.gradus.data.image.PreparingImages;
import dev.gradus.ui.theme.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about a setup that has to be read or counted, done in the background.
 *
 * @param profiles by column
 * @param reasons  by column: why it should be left out
 * @param prepared empty when the data cannot be used as they are set up
 * @param trouble  why not: what, expected, found, what to do; empty when they can
 * @param cell     the cell that is the trouble, where it is one
 */
record Reading(DataSetup setup, Content content, Map<String, CellCounts> profiles, Map<String, String> reasons,
        Optional<PreparedData> prepared, Optional<Shares> shares, String trouble, Optional<UnreadableCell> cell) {

    /**
     * @param ready  the setup's prepared data, where they are at hand
     * @param before an earlier reading, whose table and counts are taken when its source is the same
     */
    static Reading of(DataLoader loader, DataSetup setup, Optional<PreparedData> ready, Optional<Reading> before)
            throws DataException {
        Optional<Reading> same = before.filter(earlier -> earlier.setup.source().equals(setup.source()));
        Optional<Content> held = ready.map(PreparedData::content).filter(setup.plan()::takes);
        Content content = held.isPresent() ? held.get() : same.isPresent() ? same.get().content
                : loader.load(setup.source());
        Map<String, CellCounts> profiles = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        if (same.isPresent()) {
            profiles.putAll(same.get().profiles);
            reasons.putAll(same.get().reasons);
        } else if (content instanceof Table table) {
            look(setup, table, profiles, reasons);
        }
        return prepared(loader, setup, content, ready, profiles, reasons);
    }

    private static Reading prepared(DataLoader loader, DataSetup setup, Content content, Optional<PreparedData> ready,
            Map<String, CellCounts> profiles, Map<String, String> reasons) {
        try {
            PreparedData prepared = ready.isPresent() ? ready.get() : loader.prepare(setup, content);
            return new Reading(setup, content, profiles, reasons, Optional.of(prepared), Optional.of(Shares.of(prepared)), "",
                    Optional.empty());
        } catch (UnreadableCell cell) {
            return new Reading(setup, content, profiles, reasons, Optional.empty(), Optional.empty(), Phrases.of(cell.getMessage()),
                    Optional.of(cell));
        } catch (DataException unusable) {
            return new Reading(setup, content, profiles, reasons, Optional.empty(), Optional.empty(), Phrases.of(unusable.getMessage()),
                    Optional.empty());
        }
    }

    /** Of content that was read just now. */
    static Reading of(DataLoader loader, DataSetup setup, Content content) throws DataException {
        Map<String, CellCounts> profiles = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        if (content instanceof Table table) {
            look(setup, table, profiles, reasons);
        }
        return prepared(loader, setup, content, Optional.empty(), profiles, reasons);
    }

    private static void look(DataSetup setup, Table table, Map<String, CellCounts> profiles, Map<String, String> reasons) {
        List<String> targets = setup.columns().stream().filter(plan -> plan.role() == ColumnPlan.Role.TARGET)
                .map(ColumnPlan::name).filter(name -> table.indexOf(name) >= 0).toList();
        try {
            ColumnGuess guess = ColumnGuess.of(table, targets);
            guess.profiles().forEach(profile -> profiles.put(profile.name(), profile));
            reasons.putAll(guess.reasons());
        } catch (DataException noTarget) {
            table.columns().forEach(column -> profiles.put(column.name(), CellCounts.of(column, table.rows())));
        }
    }

    /** The table, where its rows are the examples. */
    Optional<Table> table() {
        return content instanceof Table table && setup.plan() instanceof InputPlan.Columns ? Optional.of(table) : Optional.empty();
    }

    /** What the examples are made of: for a table with a sequence in each row, the sequences. */
    Content examples() {
        return prepared.map(PreparedData::content).orElse(content);
    }

    /** The same as the network sees it: images after their steps. */
    Content seen() {
        return prepared.map(PreparingImages::seen).orElse(content);
    }

    Optional<ColumnPlan> plan(String column) {
        return setup.columns().stream().filter(plan -> plan.name().equals(column)).findFirst();
    }
}
