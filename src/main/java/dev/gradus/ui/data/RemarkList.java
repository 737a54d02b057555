package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.UnreadableCell;
import dev.gradus.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Sentences about the data: what is in the way, what waits for an answer, what one should know. One line each. */
final class RemarkList extends VBox {

    private static final int FEW = 3;

    private final DataBench bench;
    private boolean all;

    RemarkList(DataBench bench) {
        super(1);
        this.bench = bench;
        setId("data-remarks");
    }

    void update() {
        getChildren().clear();
        bench.offer().ifPresent(offer -> getChildren().add(line("accent", DataTexts.TEXTS.get("offer", offer.name()), offer(offer))));
        bench.question().ifPresent(question -> getChildren().add(line("warning", question.words(), List.of(
                labelled(question.yes(), "data-change", () -> bench.answer(true)),
                button("cancel", "data-cancel", () -> bench.answer(false))))));
        if (!bench.trouble().isEmpty()) {
            getChildren().add(line("danger", bench.trouble(), remedies()));
        }
        List<String> sentences = sentences();
        List<String> shown = all ? sentences : sentences.subList(0, Math.min(FEW, sentences.size()));
        shown.forEach(sentence -> getChildren().add(line("warning", sentence, List.of())));
        if (sentences.size() > FEW) {
            Hyperlink more = new Hyperlink(all ? DataTexts.TEXTS.get("remarks.fewer")
                    : DataTexts.TEXTS.get("remarks.more", sentences.size() - FEW));
            more.getStyleClass().addAll("link", "small");
            more.setStyle("-fx-padding: 4 16 4 16;");
            more.setOnAction(event -> {
                all = !all;
                update();
            });
            getChildren().add(more);
        }
    }

    /** Why columns are left out that are, then the notes of the preparation. */
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        bench.reading().ifPresent(reading -> {
            List<ColumnPlan> plans = bench.setup().map(DataSetup::columns).orElse(List.of());
            plans.stream().filter(plan -> plan.role() == ColumnPlan.Role.IGNORE).map(ColumnPlan::name)
                    .map(reading.reasons()::get).filter(reason -> reason != null).forEach(sentences::add);
            reading.prepared().ifPresent(prepared -> sentences.addAll(prepared.provenance().notes()));
        });
        return sentences;
    }

    private List<Button> offer(DataBench.Offer offer) {
        List<Button> answers = new ArrayList<>();
        if (bench.reading().flatMap(Reading::prepared).isPresent()) {
            Button project = button("offer.project", "offer-project", bench::takeAsProject);
            project.getStyleClass().add("accent-button");
            answers.add(project);
        }
        answers.add(button("offer.data", "offer-data", bench::takeAsData));
        answers.add(button("cancel", "offer-cancel", bench::dropOffer));
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
        VBox content = new VBox(6, label);
        HBox.setHgrow(content, Priority.ALWAYS);
        if (!answers.isEmpty()) {
            // A line of their own: beside a long sentence they would squeeze it in a narrow window.
            FlowPane buttons = new FlowPane(8, 6);
            buttons.getChildren().addAll(answers);
            content.getChildren().add(buttons);
        }
        HBox line = new HBox(12, icon(tone), content);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setStyle("-fx-background-color: -gradus-" + tone + "-tint; -fx-padding: 6 16 6 16;");
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
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
