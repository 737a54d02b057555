package dev.gradus.ui.data.download;

import dev.gradus.data.download.PublicSet;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One public set: what it is, its licence, and how far it is. */
final class DownloadCard extends VBox {

    private final DownloadDesk desk;
    private final PublicSet set;
    private final Label state = new Label();
    private final Label problem = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button get;
    private final Button stop;
    private final Button use;
    private final Button remove;
    private final Node tick = Icons.of(MaterialDesignC.CHECK_CIRCLE_OUTLINE, 16, "success");

    DownloadCard(DownloadDesk desk, PublicSet set, Consumer<Path> user, Consumer<String> showLink) {
        super(6);
        this.desk = desk;
        this.set = set;
        setId("download-" + set.id());
        setStyle("-fx-border-color: -gradus-border; -fx-border-radius: 6; -fx-padding: 12 16 12 16;");
        setMinHeight(152);
        Label name = new Label(set.name());
        name.getStyleClass().add("section-title");
        Label size = new Label(NumberText.bytes(set.bytes()));
        size.getStyleClass().addAll("small", "mono", "muted");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(8, name, between, size);
        head.setAlignment(Pos.BASELINE_LEFT);
        Label summary = wrapped(Phrases.of(set.summary()), "fg");
        Button licence = new Button(DownloadPage.TEXTS.get("licence", Phrases.of(set.licence())));
        licence.getStyleClass().add("link");
        licence.setStyle("-fx-padding: 0; -fx-font-size: 0.923em;");
        licence.setId("licence-" + set.id());
        licence.setTooltip(new Tooltip(DownloadPage.TEXTS.get("licence.tip", set.licenceUrl().toString())));
        licence.setAccessibleText(licence.getText() + ", " + set.licenceUrl());
        licence.setOnAction(event -> showLink.accept(set.licenceUrl().toString()));
        problem.getStyleClass().add("small");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setStyle("-fx-text-fill: -gradus-warning;");
        problem.setId("problem-" + set.id());
        state.getStyleClass().addAll("small", "mono");
        state.setId("state-" + set.id());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(4);
        bar.setAccessibleText(set.name());
        get = button("get", () -> desk.start(set));
        stop = button("stop", () -> desk.stop(set));
        use = button("use", () -> desk.use(set, user));
        remove = button("remove", () -> desk.remove(set));
        use.setTooltip(new Tooltip(DownloadPage.TEXTS.get("use.tip")));
        remove.setTooltip(new Tooltip(DownloadPage.TEXTS.get("remove.tip")));
        stop.setTooltip(new Tooltip(DownloadPage.TEXTS.get("stop.tip")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, tick, state, gap, remove, stop, use, get);
        line.setAlignment(Pos.CENTER_LEFT);
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(head, summary, licence, rest, problem, bar, line);
    }

    void update() {
        DownloadState now = desk.state(set);
        boolean here = now instanceof DownloadState.Here;
        boolean moving = now instanceof DownloadState.Waiting || now instanceof DownloadState.Running;
        show(tick, here);
        show(bar, moving || now instanceof DownloadState.Verifying);
        show(problem, now instanceof DownloadState.Failed);
        show(use, here);
        show(remove, here || partly(now));
        show(stop, moving);
        show(get, !here && !now.busy());
        problem.setText(now instanceof DownloadState.Failed failed ? failed.words() : "");
        bar.setProgress(now instanceof DownloadState.Running running ? (double) running.arrived() / running.of()
                : ProgressBar.INDETERMINATE_PROGRESS);
        state.setText(words(now));
        String verb = now instanceof DownloadState.Failed ? "again" : partly(now) ? "go-on" : "get";
        get.setText(DownloadPage.TEXTS.get(verb));
        for (Button each : List.of(get, stop, use, remove)) {
            each.setAccessibleText(each.getText() + " " + set.name());
        }
    }

    private static boolean partly(DownloadState now) {
        return now instanceof DownloadState.Missing missing && missing.arrived() > 0
                || now instanceof DownloadState.Failed failed && failed.arrived() > 0;
    }

    private String words(DownloadState now) {
        String all = NumberText.bytes(set.bytes());
        if (now instanceof DownloadState.Running running) {
            return DownloadPage.TEXTS.get("running", NumberText.percent((double) running.arrived() / running.of()),
                    NumberText.bytes(running.arrived()), all);
        }
        if (now instanceof DownloadState.Missing missing && missing.arrived() > 0) {
            return DownloadPage.TEXTS.get("partly", NumberText.bytes(missing.arrived()), all);
        }
        return DownloadPage.TEXTS.get(now instanceof DownloadState.Here ? "here" : now instanceof DownloadState.Waiting ? "waiting"
                : now instanceof DownloadState.Verifying ? "verifying" : "missing");
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(DownloadPage.TEXTS.get(key));
        button.setId(key + "-" + set.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
