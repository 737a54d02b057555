package dev.gradus.data.profile;

import dev.gradus.data.Part;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What is the matter with rows and classes rather than columns. */
public final class RowFaults {

    /** A class of so few rows cannot be in training, validation and test and still be learned. */
    private static final int FEW_ROWS = 3;
    private static final int MOST_CLASSES_NAMED = 5;

    private RowFaults() {
    }

    /**
     * @param counts rows of each class
     * @param rows   the rows of a class, from 0; none where they cannot be left out one by one
     */
    public static List<Warning> smallClasses(Map<String, Integer> counts, Function<String, List<Integer>> rows) {
        List<String> small = Targets.inOrder(counts.keySet()).stream().filter(name -> counts.get(name) <= FEW_ROWS).toList();
        List<Warning> warnings = new ArrayList<>();
        for (String name : small.subList(0, Math.min(small.size(), MOST_CLASSES_NAMED))) {
            List<Integer> members = rows.apply(name);
            warnings.add(warning(Fault.SMALL_CLASS, name, "Class " + name.replaceAll("\\s+", " ") + " has "
                    + count(counts.get(name), "row") + ": too few to be in every part.",
                    members.isEmpty() ? List.of() : List.of(Answer.leaveOut(members))));
        }
        if (small.size() > MOST_CLASSES_NAMED) {
            warnings.add(warning(Fault.SMALL_CLASSES, "", small.size() - MOST_CLASSES_NAMED + " more classes have at most "
                    + FEW_ROWS + " rows.", List.of()));
        }
        return warnings;
    }

    /** Rows that were refused, and what was odd about others: nothing can be done about them here. */
    public static List<Warning> ofReading(Table table) {
        List<Warning> warnings = new ArrayList<>();
        if (!table.refusals().isEmpty()) {
            Table.Refusal first = table.refusals().get(0);
            int count = table.refusals().size();
            warnings.add(told(Fault.REFUSED_ROWS, table.name(), table.name() + ": " + count + " of " + (table.rows() + count)
                    + " rows cannot be read. Left out. The first: line " + first.line() + ", column " + first.column() + ": "
                    + first.reason() + "."));
        }
        table.remarks().forEach(remark -> warnings.add(told(Fault.REMARKED, remark.kind() + ":" + table.name(),
                table.name() + ": " + remark.sentence())));
        return warnings;
    }

    private static Warning told(Fault fault, String subject, String sentence) {
        return new Warning(fault, subject, List.of(), sentence, fault.weight(), List.of(Answer.allRight(Warning.id(fault, subject))));
    }

    public static List<Warning> duplicates(Twins twins) {
        List<Warning> warnings = new ArrayList<>();
        for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
            int count = (part == Part.VALIDATION ? twins.validation() : twins.test()).length;
            if (count > 0) {
                warnings.add(warning(Fault.DUPLICATES, id(part), count(count, "row") + (count == 1 ? " is" : " are")
                        + " in training and in " + name(part) + ".", List.of(Answer.keepInTraining())));
            }
        }
        return warnings;
    }

    /** Groups, moments and words may leave a part without a row. */
    public static List<Warning> emptyParts(SplitPlan plan, Split split) {
        if (split.training().length == 0 || plan.method() instanceof SplitMethod.Random) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        if (split.validation().length == 0 && (plan.validationFraction() > 0 || plan.fold().isPresent())) {
            warnings.add(emptyPart(Part.VALIDATION));
        }
        if (split.test().length == 0 && plan.testFraction() > 0) {
            warnings.add(emptyPart(Part.TEST));
        }
        return warnings;
    }

    private static Warning emptyPart(Part part) {
        return warning(Fault.EMPTY_PART, id(part), "No row is left for " + name(part)
                + ": groups, moments and words are kept whole. Split in another way, or give " + name(part) + " a larger share.",
                List.of());
    }

    /** @param rows whose class no training row has */
    public static List<Warning> unknownClasses(int rows) {
        return rows == 0 ? List.of() : List.of(warning(Fault.UNKNOWN_CLASSES, "", count(rows, "row")
                + (rows == 1 ? " has a class" : " have classes")
                + " that no training row has. Left out. A stratified split avoids this.", List.of(Answer.stratify())));
    }

    /** About no single column; it can also be kept as it is. */
    private static Warning warning(Fault fault, String subject, String sentence, List<Answer> better) {
        List<Answer> answers = new ArrayList<>(better);
        answers.add(Answer.keep(Warning.id(fault, subject)));
        return new Warning(fault, subject, List.of(), sentence, fault.weight(), answers);
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String id(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Part part) {
        return part == Part.VALIDATION ? "validation" : "the test";
    }
}
