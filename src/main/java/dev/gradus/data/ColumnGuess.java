package dev.gradus.data;

import dev.gradus.data.ColumnPlan.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A proposal for every column of a table, with a sentence for each column that is left out.
 *
 * @param plans one per column, in the table's order
 * @param reasons by column: why it is left out
 * @param profiles what was counted, in the table's order
 */
public record ColumnGuess(List<ColumnPlan> plans, Map<String, String> reasons, List<ColumnProfile> profiles) {

    /** Categories above which one-hot inputs are more harm than good. */
    static final int MOST_CATEGORIES = 50;
    /** Whole numbers with at most so many different values are classes when they are the target. */
    private static final int MOST_NUMBER_CLASSES = 10;
    private static final double MOSTLY_MISSING = 0.5;
    private static final double MOSTLY_DISTINCT = 0.5;
    /** The more telling name first: a table of passengers has a class, but survival is what is asked. */
    private static final List<String> TARGET_NAMES = List.of("target", "label", "labels", "y", "outcome", "survived",
            "diagnosis", "species", "churn", "response", "class", "classes", "class label", "category", "classification",
            "output", "result", "price", "saleprice", "median_house_value", "medv", "income", "default", "deposit", "quality");
    private static final Pattern LABEL_NAME = Pattern.compile("(label|target|class|y|tag|output)[_ .-]?\\w*");
    private static final Pattern ID_NAME = Pattern.compile("(.*[_ .-])?(id|uuid|guid|index|idx|rownames?|row|no|nr|key)|unnamed.*|x\\.?1|#");

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
        List<ColumnProfile> profiles = table.columns().stream().map(column -> ColumnProfile.of(column, table.rows())).toList();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (ColumnProfile profile : profiles) {
            String reason = reasonToLeaveOut(profile);
            if (reason != null) {
                reasons.put(profile.name(), reason);
            }
        }
        List<String> chosen = targets.isEmpty() ? guessTargets(profiles, reasons) : targets;
        List<ColumnPlan> plans = new ArrayList<>();
        for (ColumnProfile profile : profiles) {
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

    public List<String> targets() {
        return Targets.of(plans).stream().map(ColumnPlan::name).toList();
    }

    /** Few different values are classes; among several targets only two values are. */
    private static boolean classes(ColumnProfile profile, boolean several) {
        return several ? isLabel(profile)
                : profile.present() >= 3 * profile.distinct()
                && (profile.distinct() == 2 || profile.wholeNumbers() && profile.distinct() <= MOST_NUMBER_CLASSES);
    }

    private static boolean isLabel(ColumnProfile profile) {
        return profile.distinct() == 2 && profile.wholeNumbers() && profile.minimum() == 0 && profile.maximum() == 1;
    }

    private static List<String> guessTargets(List<ColumnProfile> profiles, Map<String, String> reasons) throws DataException {
        List<String> labels = profiles.stream().filter(ColumnGuess::isLabel).map(ColumnProfile::name)
                .filter(name -> LABEL_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()).toList();
        if (labels.size() > 1) {
            return labels;
        }
        for (String name : TARGET_NAMES) {
            for (ColumnProfile profile : profiles) {
                if (profile.name().toLowerCase(Locale.ROOT).equals(name)
                        && (!reasons.containsKey(profile.name()) || hasManyClasses(profile))) {
                    return List.of(profile.name());
                }
            }
        }
        for (int i = profiles.size() - 1; i >= 0; i--) {
            if (!reasons.containsKey(profiles.get(i).name())) {
                return List.of(profiles.get(i).name());
            }
        }
        throw new DataException("No column can be a target: each is empty, constant, or different in every row. "
                + "Name the column that the network shall predict.");
    }

    /** Too many categories for an input may still be classes. */
    private static boolean hasManyClasses(ColumnProfile profile) {
        return profile.distinct() > MOST_CATEGORIES && profile.distinct() <= Preparing.MOST_CLASSES
                && profile.present() >= 3 * profile.distinct() && !profile.datesMostly();
    }

    private static String reasonToLeaveOut(ColumnProfile column) {
        String name = column.name();
        if (column.present() == 0) {
            return name + " is empty in every row. Left out.";
        }
        if (column.distinct() == 1) {
            return name + " is “" + column.mostFrequent() + "” wherever it is known: it teaches nothing. Left out.";
        }
        if (column.missing() > MOSTLY_MISSING * column.rows()) {
            return name + " is missing in " + Math.round(100.0 * column.missing() / column.rows()) + " % of the rows. Left out.";
        }
        if (column.decimalUnclear()) {
            return name + " holds numbers whose decimal sign is not clear. Choose the point or the comma. Left out.";
        }
        if (column.datesMostly()) {
            return name + " holds dates, which are neither numbers nor categories here. Left out.";
        }
        boolean everyRow = column.distinct() == column.rows();
        if (column.numeric()) {
            boolean identifier = everyRow && column.wholeNumbers()
                    && (column.consecutive() && column.rows() >= 10 || ID_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                    || name.endsWith("Id") || name.endsWith("ID"));
            return identifier ? everyRowDiffers(name) : null;
        }
        if (everyRow && column.rows() >= 4) {
            return everyRowDiffers(name);
        }
        if (column.rows() >= 10 && column.distinct() > MOSTLY_DISTINCT * column.present()) {
            return name + " has " + column.distinct() + " different values in " + column.rows()
                    + " rows: it tells rows apart but teaches nothing. Left out.";
        }
        if (column.distinct() > MOST_CATEGORIES) {
            return name + " has " + column.distinct() + " categories, which would become as many inputs. Left out.";
        }
        return null;
    }

    private static String everyRowDiffers(String name) {
        return name + " differs in every row: it tells rows apart but teaches nothing. Left out.";
    }
}
