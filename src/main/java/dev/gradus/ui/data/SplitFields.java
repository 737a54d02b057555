package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.FileSource;
import dev.gradus.data.Part;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.Table;
import dev.gradus.data.split.PartWords;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.theme.Phrases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a way to split needs to know beside the shares: its column, its words, its files. */
final class SplitFields extends VBox {

    private final DataBench bench;
    private final Supplier<Optional<Path>> chooser;
    private Optional<DataSetup> built = Optional.empty();
    private Optional<Table> builtOf = Optional.empty();

    /** @param chooser lets a person choose a file; empty when they did not */
    SplitFields(DataBench bench, Supplier<Optional<Path>> chooser) {
        super(6);
        this.bench = bench;
        this.chooser = chooser;
        setId("split-fields");
    }

    void update() {
        Optional<DataSetup> setup = bench.setup();
        Optional<Table> table = bench.reading().map(Reading::content).filter(Table.class::isInstance).map(Table.class::cast);
        if (setup.equals(built) && table.equals(builtOf)) {
            return;
        }
        built = setup;
        builtOf = table;
        getChildren().clear();
        setup.ifPresent(each -> build(each, table));
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void build(DataSetup setup, Optional<Table> table) {
        switch (SplitWays.of(setup.split())) {
            case GROUPED -> column("split.group", setup, Role.GROUP);
            case TIME -> column("split.time", setup, Role.TIME);
            case COLUMN -> table.ifPresent(each -> words(setup, each, (SplitMethod.ByColumn) setup.split().method()));
            case FILE -> {
                file("split.file.validation", setup, Part.VALIDATION);
                file("split.file.test", setup, Part.TEST);
            }
            default -> { }
        }
    }

    private void column(String key, DataSetup setup, Role role) {
        List<String> now = setup.columns().stream().filter(plan -> plan.role() == role).map(ColumnPlan::name).toList();
        choice(key, setup.columns().stream().filter(plan -> plan.role() != Role.TARGET).map(ColumnPlan::name).toList(),
                now.isEmpty() ? null : now.get(0), (before, name) -> SplitWays.withOnly(before, role, name));
    }

    private void words(DataSetup setup, Table table, SplitMethod.ByColumn method) {
        List<String> columns = setup.columns().stream().filter(plan -> plan.role() != Role.TARGET).map(ColumnPlan::name)
                .filter(name -> table.indexOf(name) >= 0
                        && !PartWords.words(table.column(table.indexOf(name)), table.rows()).isEmpty()).toList();
        choice("split.column", columns, method.column(), (before, name) -> SplitWays.byWords(before, name, table));
        int place = table.indexOf(method.column());
        List<String> words = place < 0 ? List.of() : PartWords.words(table.column(place), table.rows());
        wordMenu("split.words.validation", words, method.validation(), method.test(),
                chosen -> new SplitMethod.ByColumn(method.column(), chosen, without(method.test(), chosen)));
        wordMenu("split.words.test", words, method.test(), method.validation(),
                chosen -> new SplitMethod.ByColumn(method.column(), without(method.validation(), chosen), chosen));
    }

    private static List<String> without(List<String> words, List<String> taken) {
        return words.stream().filter(word -> !taken.contains(word)).toList();
    }

    private interface Chosen {
        SplitMethod method(List<String> words);
    }

    private void wordMenu(String key, List<String> words, List<String> now, List<String> other, Chosen chosen) {
        MenuButton menu = new MenuButton(now.isEmpty() ? DataTexts.TEXTS.get("split.words.none") : String.join(", ", now));
        menu.getStyleClass().add("form-menu");
        menu.setMnemonicParsing(false);
        menu.setTooltip(new Tooltip(menu.getText()));
        for (String word : words) {
            CheckMenuItem item = new CheckMenuItem(other.contains(word) ? DataTexts.TEXTS.get("split.words.taken", word) : word);
            item.setMnemonicParsing(false);
            item.setSelected(now.contains(word));
            item.setOnAction(event -> {
                List<String> changed = new ArrayList<>(now);
                if (!changed.remove(word)) {
                    changed.add(word);
                }
                change(key, before -> before.withSplit(before.split().withMethod(chosen.method(changed))));
            });
            menu.getItems().add(item);
        }
        menu.setMaxWidth(Double.MAX_VALUE);
        row(key, menu);
    }

    private void file(String key, DataSetup setup, Part part) {
        Optional<FileSource> now = !(setup.source() instanceof SeparateFiles files) ? Optional.empty()
                : part == Part.TEST ? files.test() : files.validation();
        Button choose = new Button(now.map(source -> Path.of(source.path()).getFileName().toString())
                .orElse(DataTexts.TEXTS.get("split.file.choose")));
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setMnemonicParsing(false);
        choose.setTooltip(new Tooltip(now.map(FileSource::path).orElse(DataTexts.TEXTS.get(key + ".help"))));
        choose.setOnAction(event -> take(key, part));
        HBox.setHgrow(choose, Priority.ALWAYS);
        HBox both = new HBox(6, choose);
        if (now.isPresent()) {
            Button leave = new Button(DataTexts.TEXTS.get("split.file.remove"));
            leave.setMinWidth(USE_PREF_SIZE);
            leave.setAccessibleText(DataTexts.TEXTS.get("split.file.remove.spoken", choose.getText()));
            leave.setTooltip(new Tooltip(DataTexts.TEXTS.get("split.file.remove.spoken", choose.getText())));
            leave.setOnAction(event -> change(key, before -> without(before, part)));
            both.getChildren().add(leave);
        }
        row(key, both);
        choose.setId(key.replace('.', '-') + "-choose");
        choose.setAccessibleText(DataTexts.TEXTS.get(key) + ": " + choose.getText());
    }

    /** Where no file is left beside the first, its rows are divided at random again. */
    private static DataSetup without(DataSetup before, Part part) {
        FileSource left = SeparateFiles.of((FileSource) before.source(), part, Optional.empty());
        return before.withSource(left).withSplit(left instanceof SeparateFiles ? before.split()
                : before.split().withMethod(SplitMethod.RANDOM));
    }

    /** Lets a person choose the file of a part. */
    void take(String key, Part part) {
        chooser.get().ifPresent(path -> {
            try {
                if (SourceGuess.of(path) instanceof FileSource file && !(file instanceof SeparateFiles)
                        && bench.setup().orElseThrow().source() instanceof FileSource) {
                    change(key, before -> before.withSource(SeparateFiles.of((FileSource) before.source(), part, Optional.of(file)))
                            .withSplit(before.split().withMethod(new SplitMethod.ByFile())));
                } else {
                    bench.notices().complain(DataTexts.TEXTS.get("split.file.table"));
                }
            } catch (DataException unknown) {
                bench.notices().complain(Phrases.of(unknown.getMessage()));
            }
        });
    }

    private void choice(String key, List<String> values, String value, BiFunction<DataSetup, String, DataSetup> chosen) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(value);
        box.setPromptText(DataTexts.TEXTS.get("split.column.choose"));
        box.valueProperty().addListener((property, before, now) -> change(key, setup -> chosen.apply(setup, now)));
        box.setMaxWidth(Double.MAX_VALUE);
        row(key, box);
    }

    private void row(String key, Region control) {
        FormRow row = new FormRow(DataTexts.TEXTS.get(key), control, null, DataTexts.TEXTS.get(key + ".help"));
        row.setId(key.replace('.', '-'));
        control.setAccessibleText(DataTexts.TEXTS.get(key));
        getChildren().add(row);
    }

    private void change(String key, UnaryOperator<DataSetup> change) {
        bench.change(DataTexts.TEXTS.get("edit.split.method"), change, true);
    }
}
