package dev.gradus.ui.data.steps;

import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepReport;
import dev.gradus.ui.help.Ask;
import dev.gradus.ui.help.What;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** One step: its name, what it does, a column before and after, its mark, and when it is open its settings. */
final class StepCard extends VBox {

    private static final PseudoClass LEAK = PseudoClass.getPseudoClass("leak");
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass IMPLIED = PseudoClass.getPseudoClass("implied");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** What is shown. @param at the step's place; -1 for one that is done at the end by itself */
    record Content(int at, Step step, Optional<StepReport> report, boolean stale, boolean open, Optional<String> column) {

        boolean implied() {
            return at < 0;
        }
    }

    private final Content content;
    private final StepChange change;
    /** Icons do not take the mouse; what is round them does. */
    private final StackPane handle = new StackPane(Icons.of(MaterialDesignD.DRAG_VERTICAL, 18, "faint"));

    StepCard(Content content, StepChange change, StepMenu menu, Palette palette, Runnable toggle, Consumer<String> choose) {
        this.content = content;
        this.change = change;
        Step step = content.step();
        setId(content.implied() ? "step-implied-" + step.type().id() : "step-" + content.at());
        What.is(this, "step-" + step.type().id());
        getStyleClass().add("step-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words());
        setFocusTraversable(true);
        pseudoClassStateChanged(LEAK, leaks());
        pseudoClassStateChanged(PROBLEM, problem().isPresent());
        pseudoClassStateChanged(IMPLIED, content.implied());
        pseudoClassStateChanged(STALE, content.stale());
        pseudoClassStateChanged(OFF, content.step().off());
        getChildren().add(header(menu, toggle));
        getChildren().add(sentence());
        content.report().ifPresent(report -> picture(report, palette, choose));
        problem().ifPresent(this::showProblem);
        content.report().flatMap(StepReport::leak).filter(words -> leaks()).ifPresent(this::showLeak);
        content.report().ifPresent(report -> report.notes().forEach(note -> getChildren().add(wrapped(Phrases.of(note), "step-note"))));
        if (content.implied()) {
            adopting();
        } else if (content.open()) {
            settings();
        }
    }

    /** To be dragged. */
    Node handle() {
        return handle;
    }

    boolean leaks() {
        return content.step().leaks();
    }

    private Optional<String> problem() {
        return content.report().flatMap(StepReport::problem);
    }

    private String words() {
        String mark = content.step().off() ? StepTexts.TEXTS.get("off") : leaks() ? StepTexts.TEXTS.get("leak") : StepTexts.TEXTS.get(content.step().treatment().learns()
                ? "training" : "nothing");
        return StepTexts.TEXTS.get("card", content.at() + 1, Phrases.of(content.step().type().name()), said(), mark);
    }

    private String said() {
        return content.report().map(report -> report.problem().map(Phrases::of).orElseGet(() -> StepSaid.of(report).whole()))
                .orElse(StepTexts.TEXTS.get("working"));
    }

    private HBox header(StepMenu menu, Runnable toggle) {
        Label name = new Label(Phrases.of(content.step().type().name()));
        name.getStyleClass().add("panel-title");
        name.setTooltip(new Tooltip(Phrases.of(content.step().type().summary())));
        name.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        handle.setCursor(Cursor.OPEN_HAND);
        handle.getStyleClass().add("step-handle");
        handle.setVisible(!content.implied());
        Tooltip.install(handle, new Tooltip(StepTexts.TEXTS.get("handle.tip")));
        HBox header = new HBox(4, handle, name, between, mark());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("step-header");
        if (!content.implied()) {
            header.getChildren().add(menu.button(content.at(), content.step(), this));
            header.setCursor(Cursor.HAND);
            header.setOnMouseClicked(event -> {
                if (event.isStillSincePress()) {
                    requestFocus();
                    toggle.run();
                }
            });
        }
        return header;
    }

    private Label mark() {
        Label mark = new Label();
        // In a narrow window the name stays and the mark, which has its icon and its tooltip, gives way.
        mark.setMinWidth(24);
        mark.getStyleClass().addAll("small", "step-mark");
        if (content.step().off()) {
            mark.setText(StepTexts.TEXTS.get("off"));
            mark.setTooltip(new Tooltip(StepTexts.TEXTS.get("off.said")));
            mark.getStyleClass().add("faint");
        } else if (content.implied()) {
            mark.setText(StepTexts.TEXTS.get("implied"));
            mark.setTooltip(new Tooltip(StepTexts.TEXTS.get("implied.tip")));
            mark.getStyleClass().add("faint");
        } else if (leaks()) {
            mark.setText(StepTexts.TEXTS.get("leak"));
            mark.setGraphic(Icons.of(MaterialDesignW.WATER_ALERT, 14, "danger"));
            mark.setTooltip(new Tooltip(StepTexts.TEXTS.get("leak.tip")));
            mark.getStyleClass().add("leak-mark");
        } else if (content.step().treatment().learns()) {
            mark.setText(StepTexts.TEXTS.get("training"));
            mark.setGraphic(Icons.of(MaterialDesignC.CHECK_CIRCLE_OUTLINE, 14, "success"));
            mark.setTooltip(new Tooltip(StepTexts.TEXTS.get("training.tip")));
            mark.getStyleClass().add("training-mark");
        } else {
            mark.setText(StepTexts.TEXTS.get("nothing"));
            mark.setTooltip(new Tooltip(StepTexts.TEXTS.get("nothing.tip")));
            mark.getStyleClass().add("faint");
        }
        return mark;
    }

    private Node sentence() {
        if (content.report().isEmpty()) {
            Region skeleton = new Region();
            skeleton.getStyleClass().add("step-skeleton");
            return skeleton;
        }
        StepSaid said = StepSaid.of(content.report().get());
        Label label = wrapped(said.brief(), "step-sentence");
        label.setManaged(!said.brief().isEmpty());
        if (!said.whole().equals(said.brief())) {
            label.setTooltip(new Tooltip(said.whole()));
        }
        return label;
    }

    private void picture(StepReport report, Palette palette, Consumer<String> choose) {
        List<StepPictures> pairs = StepPictures.of(report);
        if (pairs.isEmpty()) {
            return;
        }
        StepPictures shown = pairs.stream().filter(pair -> content.column().filter(pair.before().name()::equals).isPresent())
                .findFirst().orElse(pairs.get(0));
        if (pairs.size() > 1) {
            MenuButton columns = new MenuButton(shown.before().name());
            columns.setMnemonicParsing(false);
            columns.setId(getId() + "-picture");
            columns.getStyleClass().add("step-picture-column");
            columns.setTooltip(new Tooltip(StepTexts.TEXTS.get("picture.choose")));
            columns.setAccessibleText(StepTexts.TEXTS.get("picture.choose"));
            for (StepPictures pair : pairs) {
                MenuItem item = new MenuItem(pair.before().name());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> choose.accept(pair.before().name()));
                columns.getItems().add(item);
            }
            getChildren().add(columns);
        }
        StepPicture picture = new StepPicture(shown, palette);
        VBox.setMargin(picture, new Insets(2, 4, 0, 24));
        getChildren().add(picture);
    }

    private void showProblem(String words) {
        Button remove = new Button(StepTexts.TEXTS.get("remove"));
        remove.setId(getId() + "-mend");
        remove.getStyleClass().add("small-button");
        remove.setOnAction(event -> change.remove(content.at()));
        VBox box = new VBox(6, wrapped(Phrases.of(words), "step-said"));
        if (!content.implied()) {
            box.getChildren().add(remove);
        }
        box.getStyleClass().add("step-alarm");
        getChildren().add(box);
    }

    private void showLeak(String words) {
        Button mend = new Button(StepTexts.TEXTS.get("use-training"));
        mend.setId(getId() + "-training");
        mend.getStyleClass().addAll("small-button", "accent-button");
        mend.setOnAction(event -> change.fitOn(content.at(), FitOn.TRAINING));
        Hyperlink what = new Hyperlink(StepTexts.TEXTS.get("what-leak"));
        what.setId(getId() + "-what");
        what.getStyleClass().addAll("link", "small");
        What.is(what, "leak");
        what.setOnAction(event -> what.fireEvent(new Ask()));
        FlowPane answers = new FlowPane(12, 6, mend, what);
        answers.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, wrapped(Phrases.of(words), "step-said"), answers);
        box.getStyleClass().add("step-alarm");
        getChildren().add(box);
    }

    private void adopting() {
        Button adopt = new Button(StepTexts.TEXTS.get("adopt"));
        adopt.setId(getId() + "-adopt");
        adopt.getStyleClass().add("small-button");
        adopt.setTooltip(new Tooltip(StepTexts.TEXTS.get("adopt.tip")));
        adopt.setOnAction(event -> change.adopt(content.step()));
        HBox line = new HBox(adopt);
        line.getStyleClass().add("step-indent");
        getChildren().add(line);
    }

    private void settings() {
        VBox settings = new VBox(10, new StepSettings(content.at(), content.step(), change));
        content.report().ifPresent(report -> settings.getChildren().add(new StepColumnList(content.at(), content.step(), report,
                columns -> change.columns(content.at(), columns))));
        settings.getStyleClass().add("step-settings");
        getChildren().add(settings);
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("small", style);
        return label;
    }
}
