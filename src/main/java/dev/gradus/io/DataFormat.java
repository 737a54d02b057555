package dev.gradus.io;

import dev.gradus.data.Balance;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.TextUnit;
import dev.gradus.data.WarningAnswers;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.step.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where data come from, what becomes of them, how they are divided. */
final class DataFormat {

    static final Codec<DataSetup> SETUP = setup();

    private DataFormat() {}

    private static Codec<DataSetup> setup() {
        Field<DataSetup, DataSource> source = Field.of("source", SourceFormat.SOURCE, DataSetup::source);
        Field<DataSetup, List<OlderColumn>> columns = Field.of("columns", Plain.list(column(), 100_000),
                setup -> setup.columns().stream().map(OlderColumn::of).toList());
        // Only for rows of a table; up to the second version columns said what is done to them.
        Field<DataSetup, Optional<List<Step>>> steps = Field.optional("steps", StepFormat.STEPS,
                setup -> Optional.of(setup.steps()).filter(each -> setup.plan() instanceof InputPlan.Columns));
        Field<DataSetup, SplitPlan> split = Field.of("split", SplitFormat.SPLIT, DataSetup::split);
        // Only where the data are no rows of a table, for which the columns say everything.
        Field<DataSetup, Optional<InputPlan>> plan = Field.optional("plan", plan(),
                setup -> Optional.of(setup.plan()).filter(each -> !(each instanceof InputPlan.Columns)));
        Field<DataSetup, Optional<RowEdits>> rowEdits = Field.optional("rowEdits", RowEditsFormat.ROW_EDITS,
                setup -> Optional.of(setup.rowEdits()).filter(each -> !each.isEmpty()));
        Field<DataSetup, Optional<AugmentPlan>> augmentation = TreatmentFormat.augmentation(DataSetup::treatment);
        Field<DataSetup, Optional<Balance>> balance = TreatmentFormat.balance(DataSetup::treatment);
        Field<DataSetup, Optional<WarningAnswers>> answers = Field.optional("answers", answers(),
                setup -> Optional.of(setup.answers()).filter(each -> !each.equals(WarningAnswers.NONE)));
        return new ObjectCodec<>(List.of(source, columns, steps, plan, split, rowEdits, augmentation, balance, answers), parts -> new DataSetup(parts.get(source),
                parts.get(plan).orElseGet(() -> table(parts.get(columns), parts.get(steps))), parts.get(split),
                parts.get(rowEdits).orElse(RowEdits.NONE), TreatmentFormat.of(parts.get(augmentation), parts.get(balance)),
                parts.get(answers).orElse(WarningAnswers.NONE)));
    }

    private static Codec<WarningAnswers> answers() {
        Field<WarningAnswers, List<String>> kept = Field.of("kept", Plain.list(Plain.TEXT, 100_000), WarningAnswers::kept);
        Field<WarningAnswers, Boolean> twins = Field.of("twinsInTraining", Plain.FLAG, WarningAnswers::twinsInTraining);
        return new ObjectCodec<>(List.of(kept, twins), parts -> new WarningAnswers(parts.get(kept), parts.get(twins)));
    }

    private static Codec<InputPlan> plan() {
        Field<InputPlan.Images, InputPlan.PixelScaling> scaling =
                Field.of("scaling", Plain.constant(InputPlan.PixelScaling.class), InputPlan.Images::scaling);
        Field<InputPlan.Images, Optional<List<ImageStep>>> ofImages = Field.optional("steps", ImageStepFormat.STEPS,
                images -> Optional.of(images.steps()).filter(each -> !each.isEmpty()));
        Field<InputPlan.Sequences, String> label = Field.of("label", Plain.TEXT, InputPlan.Sequences::label);
        Field<InputPlan.Sequences, Boolean> alike = Field.of("standardised", Plain.FLAG, InputPlan.Sequences::standardised);
        Codec<Integer> steps = Plain.ints(1, 1_000_000);
        Field<InputPlan.Windows, List<String>> channels =
                Field.of("channels", Plain.list(Plain.TEXT, 100_000), InputPlan.Windows::channels);
        Field<InputPlan.Windows, String> target = Field.of("target", Plain.TEXT, InputPlan.Windows::target);
        Field<InputPlan.Windows, Integer> window = Field.of("window", steps, InputPlan.Windows::window);
        Field<InputPlan.Windows, Integer> horizon = Field.of("horizon", steps, InputPlan.Windows::horizon);
        Field<InputPlan.Windows, Boolean> scaled = Field.of("standardised", Plain.FLAG, InputPlan.Windows::standardised);
        Field<InputPlan.Windows, Optional<Boolean>> log = Field.optional("log", Plain.FLAG,
                windows -> Optional.of(windows.log()).filter(each -> each));
        Field<InputPlan.Windows, Optional<Integer>> difference = Field.optional("difference", steps,
                windows -> Optional.of(windows.difference()).filter(each -> each > 0));
        Field<InputPlan.Characters, Integer> seen = Field.of("window", steps, InputPlan.Characters::window);
        Field<InputPlan.Characters, Integer> stride = Field.of("stride", steps, InputPlan.Characters::stride);
        // Older files know characters alone.
        Field<InputPlan.Characters, Optional<TextUnit>> unit = Field.optional("unit", Plain.constant(TextUnit.class),
                text -> Optional.of(text.unit()).filter(each -> each != TextUnit.CHARACTERS));
        Field<InputPlan.Characters, Optional<Integer>> vocabulary = Field.optional("vocabulary",
                Plain.ints(InputPlan.Characters.LEAST_WORDS, InputPlan.Characters.MOST_WORDS),
                text -> Optional.of(text.vocabulary()).filter(each -> each != InputPlan.Characters.USUAL_WORDS));
        Map<String, Codec<? extends InputPlan>> kinds = new LinkedHashMap<>();
        kinds.put("images", new ObjectCodec<>(List.of(scaling, ofImages), parts -> new InputPlan.Images(parts.get(scaling),
                parts.get(ofImages).orElse(List.of()))));
        kinds.put("sequences", new ObjectCodec<>(List.of(label, alike),
                parts -> new InputPlan.Sequences(parts.get(label), parts.get(alike))));
        kinds.put("windows", new ObjectCodec<>(List.of(channels, target, window, horizon, scaled, log, difference),
                parts -> new InputPlan.Windows(parts.get(channels), parts.get(target), parts.get(window), parts.get(horizon),
                        parts.get(scaled), parts.get(log).orElse(false), parts.get(difference).orElse(0))));
        kinds.put("characters", new ObjectCodec<>(List.of(seen, stride, unit, vocabulary),
                parts -> new InputPlan.Characters(parts.get(seen), parts.get(stride),
                        parts.get(unit).orElse(TextUnit.CHARACTERS),
                        parts.get(vocabulary).orElse(InputPlan.Characters.USUAL_WORDS))));
        return new VariantCodec<>("plan", plan -> plan instanceof InputPlan.Images ? "images"
                : plan instanceof InputPlan.Sequences ? "sequences" : plan instanceof InputPlan.Windows ? "windows"
                : "characters", kinds);
    }

    private static Codec<OlderColumn> column() {
        Field<OlderColumn, String> name = Field.of("name", Plain.TEXT, each -> each.plan().name());
        Field<OlderColumn, ColumnPlan.Role> role =
                Field.of("role", Plain.constant(ColumnPlan.Role.class), each -> each.plan().role());
        Field<OlderColumn, ColumnPlan.Kind> kind =
                Field.of("kind", Plain.constant(ColumnPlan.Kind.class), each -> each.plan().kind());
        Field<OlderColumn, Optional<OlderColumn.Missing>> missing =
                Field.optional("missing", Plain.constant(OlderColumn.Missing.class), each -> Optional.empty());
        Field<OlderColumn, Optional<OlderColumn.Scaling>> scaling =
                Field.optional("scaling", Plain.constant(OlderColumn.Scaling.class), each -> Optional.empty());
        return new ObjectCodec<>(List.of(name, role, kind, missing, scaling), parts -> {
            OlderColumn usual = OlderColumn.of(new ColumnPlan(parts.get(name), parts.get(role), parts.get(kind)));
            return new OlderColumn(usual.plan(), parts.get(missing).orElse(usual.missing()), parts.get(scaling).orElse(usual.scaling()));
        });
    }

    private static InputPlan table(List<OlderColumn> columns, Optional<List<Step>> steps) {
        return new InputPlan.Columns(columns.stream().map(OlderColumn::plan).toList(),
                steps.orElseGet(() -> OlderColumn.steps(columns)));
    }
}
