package dev.gradus.ui.data;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.SourceCatalog;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.theme.Phrases;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * How a source was read, made of what its type declares: sheet, size, channels. Each change reads it again at once. Text
 * tables have a form of their own, {@link FormatForm}.
 */
final class SourceForm extends FlowPane {

    private static final double ROW = 320;
    private static final int WIDE = 1_000;

    private final DataBench bench;
    private final List<Runnable> updates = new ArrayList<>();
    private Optional<DataSource> built = Optional.empty();
    private boolean quiet;

    SourceForm(DataBench bench) {
        this.bench = bench;
        setId("data-source-form");
        setHgap(24);
        getStyleClass().add("inset");
    }

    /** True where there is anything to choose. */
    static boolean offers(DataSource source) {
        return source.type().settings().stream().anyMatch(setting -> !setting.label().isEmpty());
    }

    void update() {
        Optional<DataSource> source = bench.setup().map(DataSetup::source).filter(SourceForm::offers);
        if (source.isEmpty() || !bench.notices().progress().isEmpty()) {
            return;
        }
        boolean same = built.isPresent() && built.get().type() == source.get().type()
                && built.get().origin().equals(source.get().origin());
        built = source;
        quiet = true;
        if (!same) {
            updates.clear();
            getChildren().clear();
            build(source.get());
        }
        updates.forEach(Runnable::run);
        quiet = false;
    }

    @SuppressWarnings("unchecked") // the source shown is of the type that the rows are made for
    private <S extends DataSource> void build(S source) {
        SourceType<S> type = SourceCatalog.typeOf(source);
        type.settings().stream().filter(setting -> !setting.label().isEmpty()).forEach(this::row);
    }

    @SuppressWarnings("unchecked") // each kind of setting holds the values that its record says
    private <S extends DataSource> void row(SourceSetting<S, ?> setting) {
        if (setting instanceof SourceSetting.Whole<?>) {
            whole((SourceSetting.Whole<S>) setting);
        } else if (setting instanceof SourceSetting.Flag<?>) {
            flag((SourceSetting.Flag<S>) setting);
        } else if (setting instanceof SourceSetting.Encoding<?>) {
            SourceSetting.Encoding<S> encoding = (SourceSetting.Encoding<S>) setting;
            ComboBox<Charset> combo = combo(encoding, Charset::name);
            updates.add(() -> offer(combo, FormatForm.CHARSETS, encoding.get(this.<S>source())));
        } else if (setting instanceof SourceSetting.Name<?>) {
            name((SourceSetting.Name<S>) setting);
        } else if (setting instanceof SourceSetting.Choice<?, ?>) {
            choice((SourceSetting.Choice<S, ?>) setting);
        }
    }

    private <S extends DataSource> void whole(SourceSetting.Whole<S> whole) {
        IntegerSpinner spinner = new IntegerSpinner(Phrases.of(whole.label()), whole.min(), whole.max(),
                whole.max() > WIDE ? IntegerSpinner.Stride.DOUBLE : IntegerSpinner.Stride.TEN);
        spinner.onChanged(value -> set(whole, value));
        FormRow row = row(whole, spinner);
        spinner.onComplaint(row::say);
        spinner.setValue(whole.get(this.<S>source()));
        updates.add(() -> {
            if (spinner.value() != whole.get(this.<S>source())) {
                spinner.setValue(whole.get(this.<S>source()));
            }
        });
    }

    private <S extends DataSource> void flag(SourceSetting.Flag<S> flag) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.selectedProperty().addListener((property, before, now) -> set(flag, now));
        row(flag, toggle);
        updates.add(() -> toggle.setSelected(flag.get(this.<S>source())));
    }

    private <S extends DataSource, E extends Enum<E>> void choice(SourceSetting.Choice<S, E> choice) {
        ComboBox<E> combo = combo(choice, value -> Phrases.of(choice.names().apply(value)));
        updates.add(() -> offer(combo, List.of(choice.type().getEnumConstants()), choice.get(this.<S>source())));
    }

    /** What the file offers is found out in the background; until then there is what was chosen. */
    private <S extends DataSource> void name(SourceSetting.Name<S> name) {
        ComboBox<String> combo = combo(name, value -> value.isEmpty() ? DataTexts.TEXTS.get("source.found") : value);
        String[] origin = {null};
        List<String> offered = new ArrayList<>(List.of(""));
        updates.add(() -> {
            S source = source();
            offer(combo, offered, name.get(source));
            if (!source.origin().equals(origin[0])) {
                origin[0] = source.origin();
                bench.lookUp(folder -> name.offer().names(source, folder), names -> {
                    offered.clear();
                    offered.add("");
                    offered.addAll(names);
                    quiet = true;
                    offer(combo, offered, combo.getValue());
                    quiet = false;
                });
            }
        });
    }

    private <S extends DataSource, T> ComboBox<T> combo(SourceSetting<S, T> setting, Function<T, String> words) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The list cannot be typed into.");
            }
        });
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                set(setting, now);
            }
        });
        row(setting, combo);
        return combo;
    }

    private FormRow row(SourceSetting<?, ?> setting, Region control) {
        FormRow row = new FormRow(Phrases.of(setting.label()), control, null, Phrases.of(setting.help()));
        row.setId("source-" + setting.id());
        control.setId("source-" + setting.id() + "-control");
        row.setPrefWidth(ROW);
        getChildren().add(row);
        return row;
    }

    @SuppressWarnings("unchecked") // the form is built anew for another type
    private <S extends DataSource> S source() {
        return (S) built.orElseThrow();
    }

    private <S extends DataSource, T> void set(SourceSetting<S, T> setting, T value) {
        if (!quiet && !value.equals(setting.get(this.<S>source()))) {
            bench.readAs(setting.with(this.<S>source(), value));
        }
    }

    private static <T> void offer(ComboBox<T> combo, List<T> usual, T now) {
        List<T> offered = now == null || usual.contains(now) ? List.copyOf(usual) : Stream.concat(usual.stream(), Stream.of(now)).toList();
        if (!combo.getItems().equals(offered)) {
            combo.getItems().setAll(offered);
        }
        combo.setValue(now);
    }
}
