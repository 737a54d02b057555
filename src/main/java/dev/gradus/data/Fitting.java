package dev.gradus.data;

import dev.gradus.data.row.Frame;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.Strip;
import dev.gradus.data.step.Chain;
import dev.gradus.data.step.ChainRows;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes a {@link Preparation} from the training rows of a table; from other rows only what a step is told to. */
final class Fitting implements ChainRows {

    private final Table table;
    private final List<ColumnPlan> plans;
    private final Split split;
    private final Task task;
    private final Map<FitOn, Frame> features = new HashMap<>();
    private final Map<FitOn, Frame> targets = new HashMap<>();

    /**
     * @param plans all of the table
     * @param steps that will be asked for
     */
    Fitting(Table table, List<ColumnPlan> plans, List<Step> steps, Split split) throws DataException {
        this.table = table;
        this.plans = plans;
        this.split = split;
        this.task = Targets.task(plans);
        boolean all = steps.stream().anyMatch(Step::leaks);
        for (FitOn each : all ? FitOn.values() : new FitOn[] {FitOn.TRAINING}) {
            int[] rows = rows(each);
            List<RowCell> cells = new ArrayList<>();
            List<Strip> answers = new ArrayList<>();
            for (ColumnPlan plan : plans) {
                if (plan.role() == ColumnPlan.Role.FEATURE) {
                    cells.add(plan.kind() == ColumnPlan.Kind.NUMERIC ? new RowCell.Number(plan.name(), 0)
                            : new RowCell.Word(plan.name(), "", List.of()));
                } else if (plan.role() == ColumnPlan.Role.TARGET && task == Task.REGRESSION) {
                    answers.add(TableRows.numbers(table, table.indexOf(plan.name()), rows, 0, rows.length));
                }
            }
            features.put(each, TableRows.of(table, cells, rows, 0, rows.length));
            targets.put(each, new Frame(rows.length, answers));
        }
    }

    /** Only from these rows. */
    static Preparation fit(Table table, List<ColumnPlan> plans, List<Step> steps, int[] trainingRows) throws DataException {
        Fitting fitting = new Fitting(table, plans, steps, new Split(trainingRows, new int[0], new int[0]));
        return fitting.preparation(fitting.chain(steps, false));
    }

    FittedChain chain(List<Step> steps, boolean reporting) {
        return Chain.fit(this, steps, reporting);
    }

    /** @throws DataException when a step cannot be done */
    Preparation preparation(FittedChain chain) throws DataException {
        Optional<String> problem = chain.firstProblem();
        if (problem.isPresent()) {
            throw new DataException(problem.get());
        }
        List<RowCell> cells = features.get(FitOn.TRAINING).strips().stream().map(Fitting::cell).toList();
        List<TargetCode> codes = new ArrayList<>();
        for (ColumnPlan plan : Targets.of(plans)) {
            codes.add(target(plan, chain));
        }
        return new Preparation(task, new RowForm(cells, chain.operations()), codes);
    }

    private static RowCell cell(Strip strip) {
        if (strip instanceof Strip.Numbers numbers) {
            return new RowCell.Number(strip.name(),
                    Arrays.stream(numbers.values()).filter(value -> !Double.isNaN(value)).average().orElse(0));
        }
        Strip.Words words = (Strip.Words) strip;
        int[] counts = new int[words.words().size()];
        for (int code : words.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        List<Integer> order = IntStream.range(0, counts.length).boxed().sorted((a, b) -> counts[b] != counts[a]
                ? counts[b] - counts[a] : NaturalOrder.WORDS.compare(words.words().get(a), words.words().get(b))).toList();
        List<String> often = order.stream().limit(RowCell.Word.MOST_WORDS).map(words.words()::get).toList();
        return new RowCell.Word(strip.name(), often.isEmpty() ? "" : often.get(0), NaturalOrder.inOrder(often));
    }

    private TargetCode target(ColumnPlan plan, FittedChain chain) throws DataException {
        if (task == Task.REGRESSION) {
            NumberOperation.Affine scaled = chain.targets().stream().filter(each -> each.column().equals(plan.name()))
                    .findFirst().orElseThrow();
            return new TargetCode.Number(plan.name(), scaled.shift(), scaled.scale());
        }
        Column cells = table.column(table.indexOf(plan.name()));
        List<String> classes = NaturalOrder.inOrder(Arrays.stream(split.training()).filter(row -> !cells.missing(row))
                .mapToObj(cells::text).distinct().toList());
        if (task == Task.CLASSIFICATION) {
            return new TargetCode.Classes(plan.name(), classes);
        }
        if (classes.size() != 2) {
            throw new DataException("The label " + plan.name() + " has " + classes.size()
                    + " different values in the training rows; expected 2. Leave it out, or choose another target.");
        }
        return new TargetCode.Label(plan.name(), classes.get(0), classes.get(1));
    }

    private int[] rows(FitOn which) {
        return which == FitOn.TRAINING ? split.training() : java.util.stream.Stream.of(split.training(), split.validation(), split.test()).flatMapToInt(Arrays::stream)
                .sorted().toArray();
    }

    @Override
    public Frame features(FitOn rows) {
        return features.get(rows);
    }

    @Override
    public Frame targets(FitOn rows) {
        return targets.get(rows);
    }

    @Override
    public Optional<String> otherwise(String column) {
        return plans.stream().filter(plan -> plan.name().equals(column)).findFirst().flatMap(plan -> switch (plan.role()) {
            case FEATURE -> Optional.empty();
            case TARGET -> Optional.of("is the target");
            case IGNORE -> Optional.of("is left out");
            case GROUP -> Optional.of("says the group");
            case TIME -> Optional.of("says the time");
        });
    }

    @Override
    public String judged() {
        return split.test().length > 0 ? "the test rows" : "the validation rows";
    }

    @Override
    public List<String> known() {
        return table.names();
    }
}
