package dev.gradus.data.profile;

import dev.gradus.data.Part;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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
            warnings.add(new Warning.SmallClass(name, counts.get(name), rows.apply(name)));
        }
        if (small.size() > MOST_CLASSES_NAMED) {
            warnings.add(new Warning.SmallClasses(small.size() - MOST_CLASSES_NAMED, FEW_ROWS));
        }
        return warnings;
    }

    /** Rows that were refused, and what was odd about others. */
    public static List<Warning> ofReading(Table table) {
        List<Warning> warnings = new ArrayList<>();
        if (!table.refusals().isEmpty()) {
            Table.Refusal first = table.refusals().get(0);
            warnings.add(new Warning.RefusedRows(table.name(), table.refusals().size(), table.rows() + table.refusals().size(),
                    first.line(), first.column(), first.reason()));
        }
        table.remarks().forEach(remark -> warnings.add(new Warning.Remarked(table.name(), remark.kind(), remark.sentence())));
        return warnings;
    }

    public static List<Warning> duplicates(Twins twins) {
        return Stream.of(new Warning.Duplicates(twins.validation().length, Part.VALIDATION),
                new Warning.Duplicates(twins.test().length, Part.TEST)).filter(each -> each.count() > 0)
                .map(each -> (Warning) each).toList();
    }

    /** Groups, moments and words may leave a part without a row. */
    public static List<Warning> emptyParts(SplitPlan plan, Split split) {
        if (split.training().length == 0 || plan.method() instanceof SplitMethod.Random) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        if (split.validation().length == 0 && (plan.validationFraction() > 0 || plan.fold().isPresent())) {
            warnings.add(new Warning.EmptyPart(Part.VALIDATION));
        }
        if (split.test().length == 0 && plan.testFraction() > 0) {
            warnings.add(new Warning.EmptyPart(Part.TEST));
        }
        return warnings;
    }

    /** @param rows whose class no training row has */
    public static List<Warning> unknownClasses(int rows) {
        return rows == 0 ? List.of() : List.of(new Warning.UnknownClasses(rows));
    }
}
