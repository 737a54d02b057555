package dev.gradus.ui.data;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PlanGuess;
import dev.gradus.data.Table;
import dev.gradus.data.TextBody;
import dev.gradus.data.TextUnit;
import dev.gradus.ui.control.Chip;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What becomes of images, series, sequences and texts; for a table, what one example of it is. */
final class PlanForm extends VBox {

    private static final int MOST_STEPS = 10_000;

    /** What one example of a table is. */
    private enum OfTable { ROW, WINDOW, SEQUENCE }

    private final DataBench bench;
    private Optional<DataSetup> built = Optional.empty();

    PlanForm(DataBench bench) {
        super(4);
        this.bench = bench;
        setId("data-plan");
    }

    void update() {
        Optional<DataSetup> setup = bench.setup();
        Optional<Content> content = bench.reading().map(Reading::content);
        boolean there = setup.isPresent() && content.isPresent() && setup.get().plan().takes(content.get());
        setVisible(there);
        setManaged(there);
        Optional<DataSetup> wanted = setup.filter(each -> there);
        boolean same = wanted.map(DataSetup::plan).equals(built.map(DataSetup::plan))
                && wanted.map(DataSetup::source).equals(built.map(DataSetup::source));
        if (same || !there) {
            return;
        }
        built = wanted;
        build(setup.get(), content.get());
    }

    private void build(DataSetup setup, Content content) {
        Label title = new Label(DataTexts.TEXTS.get("plan"));
        title.getStyleClass().add("panel-title");
        getChildren().setAll(title);
        InputPlan plan = setup.plan();
        if (content instanceof Table table) {
            ofTable(table, plan);
        }
        if (plan instanceof InputPlan.Images images) {
            choice("plan.scaling", List.of(InputPlan.PixelScaling.values()), images.scaling(),
                    each -> DataTexts.TEXTS.get("plan.scaling." + each.name().toLowerCase(Locale.ROOT)),
                    now -> change("plan.scaling", before -> before.withPlan(((InputPlan.Images) before.plan()).withScaling(now))));
            if (setup.source() instanceof ImageFolder folder) {
                number("plan.height", folder.height(), ImageFolder.MOST_PIXELS_A_SIDE,
                        now -> before -> before.withSource(sized(before, now, -1, folder.colour())));
                number("plan.width", folder.width(), ImageFolder.MOST_PIXELS_A_SIDE,
                        now -> before -> before.withSource(sized(before, -1, now, folder.colour())));
                flag("plan.colour", folder.colour(), now -> before -> before.withSource(sized(before, -1, -1, now)));
            }
        } else if (plan instanceof InputPlan.Windows windows) {
            choice("plan.target", windows.channels(), windows.target(), each -> each, now -> change("plan.target",
                    before -> before.withPlan(windows(before).withTarget(now))));
            number("plan.window", windows.window(), MOST_STEPS, now -> before -> before.withPlan(windows(before).withWindow(now)));
            number("plan.horizon", windows.horizon(), MOST_STEPS, now -> before -> before.withPlan(windows(before).withHorizon(now)));
            flag("plan.log", windows.log(), now -> before -> before.withPlan(windows(before).withLog(now)));
            number("plan.difference", windows.difference(), 0, MOST_STEPS,
                    now -> before -> before.withPlan(windows(before).withDifference(now)));
            flag("plan.standardised", windows.standardised(), now -> before ->
                    before.withPlan(windows(before).withStandardised(now)));
        } else if (plan instanceof InputPlan.Sequences sequences && (!sequences.label().isEmpty() || numbers(content))) {
            flag("plan.standardised", sequences.standardised(), now -> before ->
                    before.withPlan(new InputPlan.Sequences(sequences.label(), now)));
        } else if (plan instanceof InputPlan.Characters text && content instanceof TextBody body) {
            ofText(body, text);
        }
        if (getChildren().size() == 1) {
            getChildren().clear();
        }
    }

    private void ofText(TextBody body, InputPlan.Characters text) {
        boolean words = text.unit() == TextUnit.WORDS;
        choice("plan.unit", List.of(TextUnit.values()), text.unit(),
                each -> DataTexts.TEXTS.get("plan.unit." + each.name().toLowerCase(Locale.ROOT)), now -> change("plan.unit",
                        before -> before.withPlan(PlanGuess.text(body, now, text(before).vocabulary()))));
        if (words) {
            number("plan.vocabulary", text.vocabulary(), InputPlan.Characters.LEAST_WORDS, InputPlan.Characters.MOST_WORDS,
                    now -> before -> before.withPlan(text(before).withVocabulary(now)));
        }
        number(words ? "plan.words" : "plan.characters", text.window(), MOST_STEPS,
                now -> before -> before.withPlan(text(before).withWindow(now)));
        number(words ? "plan.stride.words" : "plan.stride", text.stride(), MOST_STEPS,
                now -> before -> before.withPlan(text(before).withStride(now)));
    }

    private static InputPlan.Characters text(DataSetup setup) {
        return (InputPlan.Characters) setup.plan();
    }

    private static boolean numbers(Content content) {
        return content instanceof dev.gradus.data.SequenceSet set && set.alphabet().isEmpty();
    }

    private void ofTable(Table table, InputPlan plan) {
        OfTable now = plan instanceof InputPlan.Windows ? OfTable.WINDOW : plan instanceof InputPlan.Sequences ? OfTable.SEQUENCE
                : OfTable.ROW;
        choice("plan.example", List.of(OfTable.values()), now,
                each -> DataTexts.TEXTS.get("plan.example." + each.name().toLowerCase(Locale.ROOT)), chosen -> {
                    try {
                        InputPlan changed = chosen == OfTable.ROW ? PlanGuess.rows(table)
                                : chosen == OfTable.WINDOW ? PlanGuess.windows(table) : PlanGuess.sequences(table);
                        change("plan.example", before -> before.withPlan(changed));
                    } catch (DataException impossible) {
                        built = Optional.empty();
                        update();
                        bench.notices().complain(Phrases.of(impossible.getMessage()));
                    }
                });
    }

    private static InputPlan.Windows windows(DataSetup setup) {
        return (InputPlan.Windows) setup.plan();
    }

    /** @param height or width that is less than 1 stays as it was */
    private static ImageFolder sized(DataSetup setup, int height, int width, boolean colour) {
        ImageFolder folder = (ImageFolder) setup.source();
        return new ImageFolder(folder.path(), height < 1 ? folder.height() : height, width < 1 ? folder.width() : width, colour);
    }

    private void number(String key, int value, int most, IntFunction<UnaryOperator<DataSetup>> change) {
        number(key, value, 1, most, change);
    }

    private void number(String key, int value, int least, int most, IntFunction<UnaryOperator<DataSetup>> change) {
        IntegerSpinner spinner = new IntegerSpinner(DataTexts.TEXTS.get(key), least, most, IntegerSpinner.Stride.TEN);
        spinner.setValue(value);
        spinner.onChanged(now -> change(key, change.apply(now)));
        spinner.onComplaint(row(key, spinner)::say);
    }

    private void flag(String key, boolean value, Function<Boolean, UnaryOperator<DataSetup>> change) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setSelected(value);
        toggle.selectedProperty().addListener((property, before, now) -> change(key, change.apply(now)));
        row(key, toggle);
    }

    private <T> void choice(String key, List<T> values, T value, Function<T, String> words, java.util.function.Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(value);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : words.apply(each);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The choice is not typed.");
            }
        });
        box.valueProperty().addListener((property, before, now) -> chosen.accept(now));
        box.setMaxWidth(Double.MAX_VALUE);
        row(key, box);
    }

    private FormRow row(String key, Region control) {
        FormRow row = new FormRow(DataTexts.TEXTS.get(key), control, Chip.prepare(), DataTexts.TEXTS.get(key + ".help"));
        row.setId(key.replace('.', '-'));
        control.setAccessibleText(DataTexts.TEXTS.get(key));
        getChildren().add(row);
        return row;
    }

    private void change(String key, UnaryOperator<DataSetup> change) {
        bench.change(DataTexts.TEXTS.get("edit." + key), change, true);
    }
}
