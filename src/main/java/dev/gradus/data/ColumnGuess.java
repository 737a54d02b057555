package dev.gradus.data;

import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.profile.CellCounts;
import dev.gradus.data.profile.ColumnFaults;
import dev.gradus.data.split.PartWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A proposal for every column of a table, with a sentence for each column that is left out.
 *
 * @param plans one per column, in the table's order
 * @param reasons by column: why it is left out
 * @param profiles what was counted, in the table's order
 */
public record ColumnGuess(List<ColumnPlan> plans, Map<String, String> reasons, List<CellCounts> profiles) {

    /** Whole numbers with at most so many different values are classes when they are the target. */
    private static final int MOST_NUMBER_CLASSES = 10;
    /** The more telling name first: a table of passengers has a class, but survival is what is asked. */
    private static final List<String> TARGET_NAMES = List.of("target", "label", "labels", "y", "outcome", "survived",
            "diagnosis", "species", "churn", "response", "class", "classes", "class label", "category", "classification",
            "output", "result", "price", "saleprice", "median_house_value", "medv", "income", "default", "deposit", "quality", "mpg");
    private static final Pattern MADE_UP_NAME = Pattern.compile("column \\d+");
    private static final Pattern LABEL_NAME = Pattern.compile("(label|target|class|y|tag|output)[_ .-]?\\w*");

    public ColumnGuess {
        plans = List.copyOf(plans);
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        profiles = List.copyOf(profiles);
    }

    /** Guesses the target too. */
    public static ColumnGuess of(Table table) throws DataException {
        return of(table, List.of());
    }

    /** With these targets; none means: guess. */
    public static ColumnGuess of(Table table, List<String> targets) throws DataException {
        for (String target : targets) {
            if (table.indexOf(target) < 0) {
                throw new DataException(table.name() + " has no column called " + target + ". It has: "
                        + String.join(", ", table.names()) + ".");
            }
        }
        List<CellCounts> profiles = table.columns().stream().map(column -> CellCounts.of(column, table.rows())).toList();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (CellCounts profile : profiles) {
            ColumnFaults.reasonToLeaveOut(profile, true).ifPresent(reason -> reasons.put(profile.name(), reason.sentence()));
            if (PartWords.known(profile.mostFrequent()) && PartWords.says(table.column(table.indexOf(profile.name())), table.rows())) {
                reasons.put(profile.name(), profile.name() + " says which rows are for training and which are not: it is no input. Left out.");
            }
        }
        List<String> chosen = targets.isEmpty() ? guessTargets(profiles, reasons) : targets;
        List<ColumnPlan> plans = new ArrayList<>();
        for (CellCounts profile : profiles) {
            boolean target = chosen.contains(profile.name());
            if (target) {
                reasons.remove(profile.name());
            }
            Role role = target ? Role.TARGET : reasons.containsKey(profile.name()) ? Role.IGNORE : Role.FEATURE;
            boolean numeric = (profile.numeric() || profile.decimalUnclear()) && !(target && classes(profile, chosen.size() > 1));
            plans.add(numeric ? ColumnPlan.numeric(profile.name(), role) : ColumnPlan.category(profile.name(), role));
        }
        return new ColumnGuess(plans, reasons, profiles);
    }

    /** What would be the target if the columns of this guess's target were not there; empty where nothing else could be. */
    public static Optional<String> runnerUp(Table table, List<String> targets) {
        List<Column> others = table.columns().stream().filter(column -> !targets.contains(column.name())).toList();
        if (others.size() < 2) {
            return Optional.empty();
        }
        try {
            return of(new Table(table.name(), table.sha256(), others, table.rows(), table.refusals(), table.lines())).targets()
                    .stream().findFirst();
        } catch (DataException nothing) {
            return Optional.empty();
        }
    }

    public List<String> targets() {
        return Targets.of(plans).stream().map(ColumnPlan::name).toList();
    }

    /** Few different values are classes; among several targets only two values are. */
    private static boolean classes(CellCounts profile, boolean several) {
        return several ? isLabel(profile)
                : profile.present() >= 3 * profile.distinct()
                && (profile.distinct() == 2 || profile.wholeNumbers() && profile.distinct() <= MOST_NUMBER_CLASSES);
    }

    private static boolean isLabel(CellCounts profile) {
        return profile.distinct() == 2 && profile.wholeNumbers() && profile.minimum() == 0 && profile.maximum() == 1;
    }

    private static List<String> guessTargets(List<CellCounts> profiles, Map<String, String> reasons) throws DataException {
        List<String> labels = profiles.stream().filter(ColumnGuess::isLabel).map(CellCounts::name)
                .filter(name -> LABEL_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()).toList();
        if (labels.size() > 1) {
            return labels;
        }
        for (String name : TARGET_NAMES) {
            for (CellCounts profile : profiles) {
                if (profile.name().toLowerCase(Locale.ROOT).equals(name)
                        && (!reasons.containsKey(profile.name()) || hasManyClasses(profile))) {
                    return List.of(profile.name());
                }
            }
        }
        // What somebody wants to know has a name, unless nothing has.
        List<CellCounts> usable = profiles.stream().filter(profile -> !reasons.containsKey(profile.name())).toList();
        List<CellCounts> named = usable.stream().filter(profile -> !MADE_UP_NAME.matcher(profile.name()).matches()).toList();
        List<CellCounts> last = named.isEmpty() ? usable : named;
        if (!last.isEmpty()) {
            return List.of(last.get(last.size() - 1).name());
        }
        throw new DataException("No column can be a target: each is empty, constant, or different in every row. "
                + "Name the column that the network shall predict.");
    }

    /** Too many categories for an input may still be classes. */
    private static boolean hasManyClasses(CellCounts profile) {
        return profile.distinct() > ColumnFaults.MOST_CATEGORIES && profile.distinct() <= Preparing.MOST_CLASSES
                && profile.present() >= 3 * profile.distinct() && !profile.datesMostly();
    }
}
