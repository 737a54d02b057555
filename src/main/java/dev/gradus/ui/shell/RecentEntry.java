package dev.gradus.ui.shell;

import dev.gradus.io.Settings;
import dev.gradus.ui.theme.Icons;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** A recent file in the start panel: name, when and how good, where. */
final class RecentEntry extends HBox {

    RecentEntry(Settings.Recent recent, Runnable open) {
        getStyleClass().addAll("row-item", "focusable");
        setFocusTraversable(true);
        setAlignment(Pos.TOP_LEFT);
        setStyle("-fx-padding: 6 8 6 8;");
        setAccessibleRole(AccessibleRole.BUTTON);
        Label name = new Label(recent.file().getFileName().toString());
        name.getStyleClass().addAll("semi-bold", "small");
        Label when = new Label(when(recent) + (recent.metric().isEmpty() ? "" : " · " + recent.metric()));
        when.getStyleClass().add("caption");
        Label where = new Label(String.valueOf(recent.file().getParent()));
        where.getStyleClass().add("caption");
        getChildren().addAll(Icons.of(MaterialDesignF.FILE_OUTLINE, 16, "muted"), new VBox(1, name, when, where));
        setAccessibleText(name.getText() + ", " + when.getText());
        setOnMouseClicked(event -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
            }
        });
    }

    private static String when(Settings.Recent recent) {
        ZonedDateTime used = recent.used().atZone(ZoneId.systemDefault());
        return used.toLocalDate().equals(LocalDate.now()) ? "today, " + DateTimeFormatter.ofPattern("HH:mm").format(used)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(used);
    }
}
