package dev.gradus.ui.shell;

import dev.gradus.io.Licence;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.Toasts;
import dev.gradus.ui.dialog.TextSheet;
import dev.gradus.ui.theme.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands under Help: keys, messages, the log, licences, about. */
final class HelpSheets {

    private static final int LOG_TAIL = 20_000;

    private final TextSheet sheet;
    private final Actions actions;
    private final Toasts toasts;
    private final Path log;
    private final Texts texts = Texts.of("window");

    HelpSheets(TextSheet sheet, Actions actions, Toasts toasts, Path log) {
        this.sheet = sheet;
        this.actions = actions;
        this.toasts = toasts;
        this.log = log;
    }

    void register(ViewActions view) {
        view.add("help.keyboard", "", this::keyboard);
        view.add("help.messages", "", this::messages);
        view.add("help.log", "", this::log);
        view.add("help.licences", "", this::licences);
        view.add("help.about", "", this::about);
    }

    private void keyboard() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        int row = 0;
        for (Action action : actions.all()) {
            if (action.key().isEmpty()) {
                continue;
            }
            Label key = new Label(action.key().get().getDisplayText());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label name = new Label(action.label().getValue());
            name.getStyleClass().add("medium");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label help = new Label(action.help());
            help.getStyleClass().add("muted");
            help.setWrapText(true);
            grid.addRow(row++, key, name, help);
        }
        sheet.show(texts.get("help.keyboard"), grid);
    }

    private void messages() {
        VBox list = new VBox(6);
        for (Toasts.Said said : toasts.past()) {
            list.getChildren().add(wrapped(said.at().withNano(0) + "   " + said.words()));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(wrapped(texts.get("messages.none")));
        }
        sheet.show(texts.get("help.messages"), list);
    }

    private void log() {
        TextArea area = new TextArea(tail());
        area.setEditable(false);
        area.setPrefRowCount(24);
        area.getStyleClass().add("mono");
        area.setAccessibleText(texts.get("help.log"));
        sheet.show(texts.get("help.log"), new VBox(12, wrapped(texts.get("log.where", log)), area));
    }

    private String tail() {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = Math.max(0, bytes.length - LOG_TAIL);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    private void licences() {
        VBox list = new VBox(4);
        list.getChildren().add(pane("Gradus · Apache-2.0", Licence.ofGradus()));
        for (Licence licence : Licence.all()) {
            list.getChildren().add(pane(licence.name() + " · " + licence.licence(), licence.text()));
        }
        sheet.show(texts.get("help.licences"), list);
    }

    private static TitledPane pane(String heading, String text) {
        TitledPane pane = new TitledPane();
        pane.setText(heading);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty().addListener((property, before, now) -> {
            if (now && pane.getContent() == null) {
                TextArea area = new TextArea(text);
                area.setEditable(false);
                area.setPrefRowCount(18);
                area.setAccessibleText(heading);
                pane.setContent(area);
            }
        });
        return pane;
    }

    private void about() {
        String version = String.valueOf(HelpSheets.class.getPackage().getImplementationVersion());
        sheet.show(texts.get("help.about"), wrapped(texts.get("about.text", version.equals("null") ? "" : version,
                System.getProperty("java.version"), System.getProperty("javafx.runtime.version"),
                String.join(", ", Kernels.available()))));
    }

    /** Shows words of any length. */
    void show(String heading, List<String> lines) {
        VBox list = new VBox(6);
        lines.forEach(line -> list.getChildren().add(wrapped(line)));
        sheet.show(heading, list);
    }

    void show(String heading, Node content) {
        sheet.show(heading, content);
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
