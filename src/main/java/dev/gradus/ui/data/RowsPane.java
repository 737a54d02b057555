package dev.gradus.ui.data;

import dev.gradus.data.Table;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The table, and below it which rows are seen, what can be done with the selected ones, and a field to find others. */
final class RowsPane extends VBox {

    private static final int CHECKED_AT_ONCE = 4_096;

    private final DataBench bench;
    private final Background background;
    private final ProfileBook book;
    private final PreviewTable table;
    private final Label place = new Label();
    private final TextField find = new TextField();
    private final RowBar bar;
    private Optional<Table> content = Optional.empty();
    private Optional<int[]> found = Optional.empty();
    private String sought = "";
    private boolean alone;
    private volatile long search;
    private boolean following;

    RowsPane(DataBench bench, ThemeModel theme, Background background, ProfileBook book) {
        this.bench = bench;
        this.background = background;
        this.book = book;
        book.onChange(this::sayPlace);
        setId("data-rows");
        table = new PreviewTable(bench, theme, book);
        bar = new RowBar(bench, Optional.of(this::showAlone));
        place.setId("rows-place");
        place.getStyleClass().addAll("small", "muted");
        place.setMinWidth(USE_PREF_SIZE);
        find.setId("rows-find");
        find.setPromptText(DataTexts.TEXTS.get("rows.find"));
        find.setAccessibleText(DataTexts.TEXTS.get("rows.find"));
        find.getStyleClass().add("find-rows");
        find.setPrefWidth(150);
        find.setMinWidth(90);
        find.textProperty().addListener((property, before, now) -> seek());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setHgrow(bar, Priority.SOMETIMES);
        HBox foot = new HBox(12, place, bar, between, Icons.of(MaterialDesignM.MAGNIFY, 16, "muted"), find);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("rows-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, foot);
        table.itemsProperty().addListener((property, before, now) -> sayPlace());
        table.needsLayoutProperty().addListener((property, before, now) -> sayPlace());
    }

    void update() {
        Optional<Table> now = bench.reading().flatMap(Reading::table);
        if (!now.equals(content)) {
            content = now;
            found = Optional.empty();
            alone = false;
            find.clear();
        }
        table.update();
        bar.update();
        sayPlace();
    }

    void showSelection() {
        table.showSelection();
        bar.update();
        if (alone) {
            filter();
        }
    }

    private void showAlone(boolean now) {
        alone = now;
        filter();
    }

    private void filter() {
        Optional<int[]> selected = Optional.of(bench.rows().rows()).filter(rows -> alone && rows.length > 0);
        table.only(selected.isPresent() && found.isPresent() ? Optional.of(Arrays.stream(found.get())
                .filter(bench.rows()::contains).toArray()) : selected.or(() -> found));
        sayPlace();
    }

    /** Looks for rows with the text in any cell, in the background; another text ends the search. */
    private void seek() {
        long ticket = ++search;
        String text = find.getText().strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || content.isEmpty()) {
            sought = "";
            if (found.isPresent()) {
                found = Optional.empty();
                filter();
            }
            return;
        }
        Table in = content.get();
        background.run(() -> matching(in, text, ticket), rows -> {
            if (ticket == search) {
                sought = find.getText().strip();
                found = Optional.of(rows);
                filter();
            }
        }, failed -> { });
    }

    private int[] matching(Table in, String text, long ticket) {
        return IntStream.range(0, in.rows()).takeWhile(row -> row % CHECKED_AT_ONCE != 0 || ticket == search)
                .filter(row -> in.columns().stream().anyMatch(column ->
                        column.text(row).toLowerCase(Locale.ROOT).contains(text))).toArray();
    }

    private void sayPlace() {
        follow();
        int all = content.map(Table::rows).orElse(0);
        int listed = table.getItems().size();
        String rows = DataTexts.TEXTS.get("rows.place", NumberText.whole(Math.min(listed, first() + 1)),
                NumberText.whole(Math.min(listed, last() + 1)), NumberText.whole(listed));
        int columns = content.map(each -> each.columns().size()).orElse(0);
        place.setText((listed == all ? rows : sought.isEmpty() ? DataTexts.TEXTS.get("rows.some", rows, NumberText.whole(all))
                : DataTexts.TEXTS.get("rows.found", rows, NumberText.whole(all), sought))
                + (columns > PreviewTable.MOST_COLUMNS ? " · " + DataTexts.TEXTS.get("rows.columns",
                        PreviewTable.MOST_COLUMNS, NumberText.whole(columns)) : "")
                + (book.progress() < 1 && all > 0 ? " · " + DataTexts.TEXTS.get("rows.profile",
                        Math.round(100 * book.progress())) : ""));
    }

    private int first() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex() : 0;
    }

    private int last() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null
                ? flow.getLastVisibleCell().getIndex() : Math.max(0, table.getItems().size() - 1);
    }

    /** The scroll bar comes with the table's first layout. */
    private void follow() {
        if (following) {
            return;
        }
        table.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(each -> each.getOrientation() == Orientation.VERTICAL).forEach(each -> {
                    following = true;
                    each.valueProperty().addListener((property, before, now) -> javafx.application.Platform.runLater(this::sayPlace));
                });
        if (!following) {
            javafx.application.Platform.runLater(() -> {
                if (!following && getScene() != null && table.getSkin() != null) {
                    sayPlace();
                }
            });
        }
    }
}
