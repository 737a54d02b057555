package dev.gradus.ui.data;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DateOrder;
import dev.gradus.data.Decimal;
import dev.gradus.data.TextTable;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.Segmented;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** How a text file was read, each part of it changeable; the file is read again at once. */
final class FormatForm extends FlowPane {

    private static final double ROW = 320;
    private static final int MOST_SKIPPED = 10_000;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ', ':');
    private static final List<Character> QUOTES = List.of('"', '\'', CsvFormat.NONE);
    private static final List<Character> ESCAPES = List.of(CsvFormat.NONE, '\\');
    private static final List<Character> COMMENTS = List.of(CsvFormat.NONE, '#', '%', '!', '*');
    static final List<Charset> CHARSETS = Stream.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE",
            "windows-1250", "windows-1251", "KOI8-R", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR").filter(Charset::isSupported).map(Charset::forName).toList();

    private final DataBench bench;
    private final ComboBox<Character> delimiter = new ComboBox<>();
    private final ComboBox<Character> quote = new ComboBox<>();
    private final ComboBox<Character> escape = new ComboBox<>();
    private final ComboBox<Character> comment = new ComboBox<>();
    private final Segmented<DateOrder> dates = new Segmented<>();
    private final ComboBox<Charset> charset = new ComboBox<>();
    private final Segmented<Decimal> decimal = new Segmented<>();
    private final ToggleSwitch header = new ToggleSwitch();
    private final IntegerSpinner skipped = new IntegerSpinner(DataTexts.TEXTS.get("format.skipped"), 0, MOST_SKIPPED,
            IntegerSpinner.Stride.TEN);
    private final TextField missing = new TextField();
    private boolean quiet;

    FormatForm(DataBench bench) {
        this.bench = bench;
        setId("data-format");
        setHgap(24);
        getStyleClass().add("inset");
        delimiter.setConverter(words(FormatForm::delimiterName));
        quote.setConverter(words(FormatForm::quoteName));
        escape.setConverter(words(FormatForm::quoteName));
        comment.setConverter(words(FormatForm::quoteName));
        dates.add(DateOrder.DAY_FIRST, DataTexts.TEXTS.get("dates.day-first"), null)
                .add(DateOrder.MONTH_FIRST, DataTexts.TEXTS.get("dates.month-first"), null)
                .add(DateOrder.UNCLEAR, DataTexts.TEXTS.get("dates.unclear"), null);
        dates.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        charset.setConverter(words(Charset::name));
        decimal.add(Decimal.POINT, DataTexts.TEXTS.get("decimal.point"), null)
                .add(Decimal.COMMA, DataTexts.TEXTS.get("decimal.comma"), null)
                .add(Decimal.UNCLEAR, DataTexts.TEXTS.get("decimal.unclear"), null);
        decimal.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        delimiter.valueProperty().addListener((property, before, now) -> read(format -> format.withDelimiter(now)));
        quote.valueProperty().addListener((property, before, now) -> read(format -> format.withQuote(now)));
        escape.valueProperty().addListener((property, before, now) -> read(format -> format.withEscape(now)));
        comment.valueProperty().addListener((property, before, now) -> read(format -> format.withComment(now)));
        dates.onChosen(chosen -> read(format -> format.withDates(chosen)));
        charset.valueProperty().addListener((property, before, now) -> read(format -> format.withCharset(now)));
        decimal.onChosen(chosen -> read(format -> format.withDecimal(chosen)));
        header.selectedProperty().addListener((property, before, now) -> read(format -> format.withHeader(now)));
        skipped.setValue(0);
        skipped.onChanged(value -> read(format -> format.withSkippedLines(value)));
        missing.setPromptText(DataTexts.TEXTS.get("format.missing.prompt"));
        missing.setOnAction(event -> missingTyped());
        missing.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                missingTyped();
            }
        });
        row("format.delimiter", delimiter);
        row("format.quote", quote);
        row("format.escape", escape);
        row("format.charset", charset);
        row("format.decimal", decimal);
        row("format.dates", dates);
        row("format.header", header);
        skipped.onComplaint(row("format.skipped", skipped)::say);
        row("format.comment", comment);
        row("format.missing", missing);
    }

    static Optional<CsvFormat> format(DataBench bench) {
        return bench.setup().map(DataSetup::source).filter(TextTable.class::isInstance).map(TextTable.class::cast)
                .map(TextTable::format);
    }

    /** While the file is being read again the lists keep what was chosen. */
    void update() {
        if (!bench.notices().progress().isEmpty()) {
            return;
        }
        format(bench).ifPresent(format -> {
            quiet = true;
            offer(delimiter, DELIMITERS, format.delimiter());
            offer(quote, QUOTES, format.quote());
            offer(escape, ESCAPES, format.escape());
            offer(comment, COMMENTS, format.comment());
            offer(charset, CHARSETS, format.charset());
            dates.choose(format.dates());
            decimal.choose(format.decimal());
            header.setSelected(format.header());
            if (skipped.value() != format.skippedLines()) {
                skipped.setValue(format.skippedLines());
            }
            if (!missing.isFocused()) {
                missing.setText(String.join(", ", format.missingWords()));
            }
            quiet = false;
        });
    }

    /** "comma, UTF-8, decimal point, names in line 3". */
    static String words(CsvFormat format) {
        String names = format.header() ? DataTexts.TEXTS.get("format.names", format.skippedLines() + 1)
                : DataTexts.TEXTS.get("format.no-names");
        return DataTexts.TEXTS.get("format.words", delimiterName(format.delimiter()), format.charset().name(),
                DataTexts.TEXTS.get("decimal.long." + format.decimal().name().toLowerCase(java.util.Locale.ROOT)), names);
    }

    private void missingTyped() {
        List<String> typed = Arrays.stream(missing.getText().split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .toList();
        read(format -> format.withMissingWords(typed));
    }

    private void read(UnaryOperator<CsvFormat> change) {
        if (quiet) {
            return;
        }
        format(bench).ifPresent(now -> {
            try {
                CsvFormat changed = change.apply(now);
                if (!changed.equals(now)) {
                    bench.readAs(changed);
                }
            } catch (IllegalArgumentException same) {
                // The delimiter cannot be the quote as well: the list goes back to what it was.
                update();
            }
        });
    }

    private FormRow row(String key, Region control) {
        FormRow row = new FormRow(DataTexts.TEXTS.get(key), control, null, DataTexts.TEXTS.get(key + ".help"));
        row.setId(key.replace('.', '-'));
        row.setPrefWidth(ROW);
        getChildren().add(row);
        return row;
    }

    private static <T> void offer(ComboBox<T> combo, List<T> usual, T now) {
        List<T> offered = usual.contains(now) ? usual : Stream.concat(usual.stream(), Stream.of(now)).toList();
        if (!combo.getItems().equals(offered)) {
            combo.getItems().setAll(offered);
        }
        combo.setValue(now);
    }

    private static String delimiterName(char delimiter) {
        String key = "delimiter." + (int) delimiter;
        return DataTexts.TEXTS.has(key) ? DataTexts.TEXTS.get(key) : String.valueOf(delimiter);
    }

    private static String quoteName(char quote) {
        return quote == CsvFormat.NONE ? DataTexts.TEXTS.get("quote.none") : String.valueOf(quote);
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The list cannot be typed into.");
            }
        };
    }
}
