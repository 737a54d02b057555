package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepReport;
import dev.gradus.data.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws that every chain of steps obeys, on random tables. */
class StepLawsTest {

    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 150;
    private static final List<ColumnPlan> PLANS = List.of(ColumnPlan.numeric("x", Role.FEATURE),
            ColumnPlan.numeric("amount", Role.FEATURE), ColumnPlan.category("town", Role.FEATURE),
            ColumnPlan.category("day", Role.FEATURE), ColumnPlan.category("text", Role.FEATURE),
            ColumnPlan.numeric("y", Role.TARGET));

    private static final class Drawn {
        final Random random;
        final List<String> lines = new ArrayList<>();
        final List<Step> steps = new ArrayList<>();
        final int rows;

        Drawn(long seed) {
            random = new Random(seed);
            rows = 25 + random.nextInt(20);
            lines.add("x,amount,town,day,text,y");
            for (int row = 0; row < rows; row++) {
                lines.add(line());
            }
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                StepType<?> type = StepCatalog.all().get(random.nextInt(StepCatalog.all().size()));
                steps.add(type.step());
            }
        }

        String line() {
            return String.join(",", gap(0.1, String.valueOf(Math.round(1000 * random.nextGaussian()) / 500.0)),
                    gap(0.1, String.valueOf(Math.round(100 * Math.exp(2 * random.nextGaussian())) / 100.0)),
                    gap(0.15, List.of("Bonn", "Köln", "北京", "a b").get(random.nextInt(4))),
                    gap(0.1, String.format("20%02d-%02d-%02d", 10 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                    gap(0.1, List.of("the red fox ran", "a fox", "red red wine", "no", "你好 fox").get(random.nextInt(5))),
                    String.valueOf(random.nextInt(100)));
        }

        private String gap(double share, String cell) {
            return random.nextDouble() < share ? "" : cell;
        }

        Table table() throws DataException {
            return TestTable.of(lines.toArray(String[]::new));
        }

        Split split() {
            return new Split(IntStream.range(0, rows).filter(i -> i % 3 != 0).toArray(),
                    IntStream.range(0, rows).filter(i -> i % 6 == 0).toArray(), IntStream.range(0, rows).filter(i -> i % 6 == 3).toArray());
        }

        FittedChain chain() throws DataException {
            return new Fitting(table(), PLANS, steps, split()).chain(steps, false);
        }
    }

    private static String told(long seed, Drawn drawn) {
        return "seed " + seed + ", " + drawn.steps;
    }

    @Test
    void whatIsFittedComesFromTrainingRowsAlone() throws DataException {
        int learned = 0;
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Drawn drawn = new Drawn(seed);
            FittedChain before = drawn.chain();
            for (int row = 0; row < drawn.rows; row += 3) {
                drawn.lines.set(row + 1, drawn.line());
            }
            assertEquals(before.operations(), drawn.chain().operations(), told(seed, drawn));
            assertTrue(drawn.chain().leaks().isEmpty());
            drawn.lines.set(2, "123.5,7777,Ulm,2009-01-01,unheard of,5");
            learned += before.operations().equals(drawn.chain().operations()) ? 0 : 1;
        }
        assertTrue(learned > ROUNDS / 2, "a training row that changes must show, but did in " + learned + " rounds only");
    }

    @Test
    void aStepThatLearnsFromAllRowsIsALeakAndSaysSo() throws DataException {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Drawn drawn = new Drawn(seed);
            drawn.steps.replaceAll(step -> step.withFitOn(FitOn.ALL_ROWS));
            for (StepReport report : drawn.chain().reports()) {
                boolean leaks = report.step().leaks() && !report.columns().isEmpty() && report.problem().isEmpty();
                assertEquals(leaks, report.leak().isPresent(), told(seed, drawn) + report);
                report.leak().ifPresent(sentence -> assertTrue(sentence.contains("the test rows among them. Scores may look "
                        + "better than they are."), sentence));
            }
        }
    }

    @Test
    void aTypedRowAndTheSameRowOfATableBecomeTheSameNumbers() throws DataException {
        int encoded = 0;
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Drawn drawn = new Drawn(seed);
            Table table = drawn.table();
            Fitting fitting = new Fitting(table, PLANS, drawn.steps, drawn.split());
            FittedChain chain = fitting.chain(drawn.steps, false);
            if (chain.firstProblem().isPresent()) {
                continue;
            }
            Preparation preparation = fitting.preparation(chain);
            RowEncoder encoder = preparation.encoder(table);
            int[] accepted = encoder.acceptedRows();
            Examples all = encoder.inputs(accepted);
            dev.gradus.math.Matrix row = dev.gradus.math.Matrix.zeros(all.inputSize(), 1);
            double[] typed = new double[all.inputSize()];
            for (int i = 0; i < accepted.length; i++) {
                String[] cells = drawn.lines.get(accepted[i] + 1).split(",", -1);
                preparation.encode(List.of(cells).subList(0, 5), typed, 0);
                all.copyInput(i, row, 0);
                assertArrayEquals(row.data, typed, told(seed, drawn));
                assertTrue(IntStream.range(0, typed.length).allMatch(k -> Double.isFinite(typed[k])));
                encoded++;
            }
            for (int refused = 0; refused < table.rows(); refused++) {
                assertEquals(java.util.Arrays.binarySearch(accepted, refused) < 0, encoder.refusal(refused).isPresent());
            }
        }
        assertTrue(encoded > 1000, encoded + " rows");
    }

    @Test
    void aChainSaysWhatItDoesOrWhatIsWrongAndNeverFails() throws DataException {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Drawn drawn = new Drawn(seed);
            FittedChain chain = new Fitting(drawn.table(), PLANS, drawn.steps, drawn.split()).chain(drawn.steps, true);
            assertEquals(drawn.steps, chain.reports().stream().filter(report -> !report.implied()).map(StepReport::step).toList());
            List<String> columns = PLANS.subList(0, 5).stream().map(ColumnPlan::name).toList();
            for (StepReport report : chain.reports()) {
                boolean target = report.step().type().takes() == StepType.Takes.TARGET;
                assertEquals(target ? List.of("y") : columns, report.columnsIn(), told(seed, drawn));
                columns = target ? columns : report.columnsOut();
                assertEquals(report.problem().isPresent(), report.sentence().isEmpty());
                report.problem().ifPresent(words -> assertTrue(words.endsWith(".") && words.length() > 20, words));
                assertFalse(report.problem().isEmpty() && !report.columns().isEmpty() && report.after().isEmpty()
                        && report.step().type() != dev.gradus.data.step.LeaveOut.TYPE, report.toString());
            }
            assertEquals(chain.inputs(), columns);
        }
    }

    @Test
    void aStepThatIsSwitchedOffDoesWhatNoStepDoes() throws DataException {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Drawn drawn = new Drawn(seed);
            drawn.steps.replaceAll(step -> step.withFitOn(FitOn.ALL_ROWS));
            for (int i = 0; i < drawn.steps.size(); i++) {
                List<Step> off = new ArrayList<>(drawn.steps);
                off.set(i, off.get(i).withOff(true));
                List<Step> without = new ArrayList<>(drawn.steps);
                without.remove(i);
                Fitting fitting = new Fitting(drawn.table(), PLANS, drawn.steps, drawn.split());
                FittedChain passed = fitting.chain(off, true);
                FittedChain none = fitting.chain(without, true);
                assertEquals(none.operations(), passed.operations(), told(seed, drawn));
                assertEquals(none.inputs(), passed.inputs(), told(seed, drawn));
                assertEquals(none.leaks(), passed.leaks(), told(seed, drawn));
                assertEquals(off, passed.reports().stream().filter(report -> !report.implied()).map(StepReport::step).toList());
            }
        }
    }

    @Test
    void inputsThatComeFromOneNumberReturnToIt() throws DataException {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Drawn drawn = new Drawn(seed);
            Fitting fitting = new Fitting(drawn.table(), PLANS, drawn.steps, drawn.split());
            FittedChain chain = fitting.chain(drawn.steps, false);
            if (chain.firstProblem().isPresent()) {
                continue;
            }
            RowForm form = fitting.preparation(chain).row().orElseThrow();
            double[] encoded = new double[form.size()];
            form.encode(List.of("0.75", "3.5", "Bonn", "2020-02-03", "a fox"), encoded, 0);
            for (int input = 0; input < form.size(); input++) {
                if (form.cellOf(input) >= 0) {
                    double raw = form.cellOf(input) == 0 ? 0.75 : 3.5;
                    assertEquals(raw, form.decode(input, encoded[input]), 1e-9, told(seed, drawn));
                    assertEquals(encoded[input], form.encode(input, raw), 1e-12, told(seed, drawn));
                }
            }
        }
    }
}
