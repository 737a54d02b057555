package dev.gradus.ui.data;

import dev.gradus.data.RowEdits;
import dev.gradus.data.UnreadableCell;
import dev.gradus.data.profile.Warning;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Sentences about the data: what is in the way, what waits for an answer, what one should know. One line each. */
final class RemarkList extends VBox {

    /** A sentence with its answers. */
    record Remark(String words, List<Button> answers) {}

    private static final int FEW = 1;

    private final DataBench bench;
    private final ProfileBook book;
    private boolean all;

    RemarkList(DataBench bench, ProfileBook book) {
        super(1);
        this.bench = bench;
        this.book = book;
        book.onChange(this::update);
        setId("data-remarks");
        setMinHeight(USE_PREF_SIZE);
    }

    void update() {
        getChildren().clear();
        bench.offers().now().ifPresent(offer -> getChildren().add(line("accent", bench.offers().opening() ? DataTexts.TEXTS.get("progress.first")
                : DataTexts.TEXTS.get("offer", offer.name()), offer(offer))));
        bench.notices().question().ifPresent(question -> getChildren().add(line("warning", question.words(), List.of(
                labelled(question.yes(), "data-change", () -> bench.notices().answer(true)),
                button("cancel", "data-cancel", () -> bench.notices().answer(false))))));
        if (!bench.trouble().isEmpty()) {
            getChildren().add(line("danger", bench.trouble(), remedies()));
        }
        List<Remark> sentences = sentences();
        List<Remark> shown = all ? sentences : sentences.subList(0, Math.min(FEW, sentences.size()));
        rowEdits();
        boolean folds = all || sentences.size() > FEW
                || book.warnings().stream().filter(each -> each.weight() == Warning.Weight.DONE).count() > FEW;
        for (int i = 0; i < shown.size(); i++) {
            HBox line = line("warning", shown.get(i).words(), shown.get(i).answers());
            if (folds && i == shown.size() - 1) {
                line.getChildren().add(fold(sentences.size()));
            }
            getChildren().add(line);
        }
    }

    /** What was decided about single rows, and the way back. */
    private void rowEdits() {
        RowDecisions decisions = new RowDecisions(bench);
        RowEdits edits = decisions.edits();
        if (!edits.isEmpty()) {
            getChildren().add(line("accent", DataTexts.TEXTS.get("rows.edited", edits.excludedCount(), edits.relabelledCount()),
                    List.of(button("rows.all-back", "rows-all-back", decisions::bringAllBack))));
        }
    }

    /** Shows the other sentences, or hides them again. */
    private Hyperlink fold(int count) {
        Hyperlink more = new Hyperlink(all ? DataTexts.TEXTS.get("remarks.fewer")
                : count <= FEW ? DataTexts.TEXTS.get("remarks.why")
                : DataTexts.TEXTS.get("remarks.more", count - FEW));
        more.getStyleClass().addAll("link", "small");
        more.setId("remarks-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(event -> {
            all = !all;
            update();
        });
        return more;
    }

    /** What to be warned of in a table; of other data, the notes of their preparation. */
    private List<Remark> sentences() {
        if (bench.reading().flatMap(Reading::table).isPresent()) {
            return new WarningWords(bench).remarks(book.warnings(), all);
        }
        List<String> told = bench.setup().map(setup -> setup.rowEdits().sentences()).orElse(List.of());
        return bench.reading().flatMap(Reading::prepared).map(data -> data.provenance().notes().stream()
                .filter(note -> !told.contains(note)).map(note -> new Remark(Phrases.of(note), List.of())).toList()).orElse(List.of());
    }

    private List<Button> offer(Offers.Offer offer) {
        List<Button> answers = new ArrayList<>();
        if (bench.offers().opening()) {
            answers.add(button("progress.stop", "opening-cancel", bench.offers()::cancelOpening));
            return answers;
        }
        if (bench.reading().flatMap(Reading::prepared).isPresent()) {
            Button project = button("offer.project", "offer-project", bench.offers()::takeAsProject);
            project.getStyleClass().add("accent-button");
            project.setTooltip(new Tooltip(DataTexts.TEXTS.get("offer.project.tip")));
            answers.add(project);
        }
        answers.add(button("offer.data", "offer-data", bench::takeAsData));
        answers.add(button("cancel", "offer-cancel", bench.offers()::drop));
        return answers;
    }

    private List<Button> remedies() {
        Optional<UnreadableCell> cell = bench.reading().flatMap(Reading::cell);
        return cell.map(each -> List.of(button("cell.as-missing", "cell-missing", () -> bench.answerCell(each, false)),
                button("cell.leave-out", "cell-leave-out", () -> bench.answerCell(each, true)))).orElse(List.of());
    }

    private static HBox line(String tone, String words, List<Button> answers) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(12, icon(tone), label);
        line.getChildren().addAll(answers);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("remark-line");
        line.setStyle("-fx-background-color: -gradus-" + tone + "-tint;");
        line.setAccessibleText(words);
        return line;
    }

    private static Node icon(String tone) {
        return switch (tone) {
            case "danger" -> Icons.of(MaterialDesignA.ALERT_CIRCLE, 16, tone);
            case "accent" -> Icons.of(MaterialDesignI.INFORMATION_OUTLINE, 16, "accent-text");
            default -> Icons.of(MaterialDesignA.ALERT_OUTLINE, 16, tone);
        };
    }

    private static Button button(String key, String id, Runnable action) {
        return labelled(DataTexts.TEXTS.get(key), id, action);
    }

    private static Button labelled(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
