package dev.gradus.ui.data;

import dev.gradus.data.DataException;
import dev.gradus.data.Generated;
import dev.gradus.data.generate.Generator;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.data.generate.GeneratorOption;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.SeedField;
import dev.gradus.ui.control.SliderField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Noise, size, seed and whatever else a generator can be told. A slider that moves changes the points at once. */
final class GeneratorForm extends VBox {

    private final DataBench bench;
    private final Map<String, IntegerSpinner> options = new LinkedHashMap<>();
    private SliderField noise;
    private SliderField size;
    private SeedField seed;
    private String built = "";

    GeneratorForm(DataBench bench) {
        this.bench = bench;
        setId("generator-form");
    }

    /** Shows the settings; empty when points are not made. */
    void update(Optional<Generated> settings) {
        setVisible(settings.isPresent());
        setManaged(settings.isPresent());
        if (settings.isEmpty()) {
            built = "";
            return;
        }
        Generated now = settings.get();
        if (!now.generator().equals(built)) {
            build(now);
        }
        if (noise.value() != now.noise()) {
            noise.setValue(now.noise());
        }
        if (size.value() != now.size()) {
            size.setValue(now.size());
        }
        if (seed.value() != now.seed()) {
            seed.setValue(now.seed());
        }
        options.forEach((id, spinner) -> {
            int value = now.options().getOrDefault(id, (double) spinner.value()).intValue();
            if (spinner.value() != value) {
                spinner.setValue(value);
            }
        });
    }

    private void build(Generated settings) {
        Generator generator;
        try {
            generator = GeneratorCatalog.generator(settings.generator());
        } catch (DataException unknown) {
            // The place says what is wrong with the data.
            getChildren().clear();
            return;
        }
        built = settings.generator();
        options.clear();
        getChildren().clear();
        noise = slider("noise", 0, generator.mostNoise(), SliderField.Scale.LINEAR, false);
        noise.onMoved(value -> change("edit.noise", made -> made.withNoise(value)));
        size = slider("size", Generator.LEAST_SIZE, Generator.MOST_SIZE, SliderField.Scale.DECADES, true);
        size.onMoved(value -> change("edit.size", made -> made.withSize((int) value)));
        for (GeneratorOption option : generator.options()) {
            IntegerSpinner spinner = new IntegerSpinner(option.name(), option.minimum(), option.maximum(),
                    IntegerSpinner.Stride.TEN);
            spinner.setValue(settings.options().getOrDefault(option.id(), (double) option.standard()).intValue());
            spinner.onChanged(value -> {
                change("edit.option", made -> made.withOption(option.id(), value));
                bench.endMerge();
            });
            spinner.onComplaint(add(option.name(), option.id(), spinner, "")::say);
            options.put(option.id(), spinner);
        }
        seed = new SeedField(DataTexts.TEXTS.get("seed"));
        seed.onChanged(value -> {
            change("edit.seed", made -> made.withSeed(value));
            bench.endMerge();
        });
        seed.onComplaint(add(DataTexts.TEXTS.get("seed"), "seed", seed, DataTexts.TEXTS.get("seed.help"))::say);
        noise.setValue(settings.noise());
        size.setValue(settings.size());
        seed.setValue(settings.seed());
    }

    private SliderField slider(String key, double least, double most, SliderField.Scale scale, boolean whole) {
        SliderField slider = new SliderField(DataTexts.TEXTS.get(key), least, most, scale, whole);
        slider.onSettled(value -> bench.endMerge());
        slider.onComplaint(add(DataTexts.TEXTS.get(key), key, slider, DataTexts.TEXTS.get(key + ".help"))::say);
        return slider;
    }

    private FormRow add(String name, String id, Region control, String help) {
        FormRow row = new FormRow(name, control, null, help);
        row.setId("generator-" + id);
        row.label().setStyle("-fx-min-width: 5em; -fx-pref-width: 5em;");
        row.lookup(".form-chip").setManaged(false);
        getChildren().add(row);
        return row;
    }

    private void change(String what, UnaryOperator<Generated> change) {
        bench.change(DataTexts.TEXTS.get(what), setup -> setup.source() instanceof Generated made
                ? setup.withSource(change.apply(made)) : setup, false);
    }
}
