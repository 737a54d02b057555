package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.profile.CellCounts;
import dev.gradus.ui.theme.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The head of a column: name, what it is for, how it is treated, what is missing. T makes it the target, X leaves it out. */
final class ColumnHead extends VBox {

    private final String column;
    private final Consumer<UnaryOperator<ColumnPlan>> change;
    private final MenuButton role = new MenuButton();
    private final MenuButton treatment = new MenuButton();
    private final Label name;
    private final Label missing = new Label();
    private List<Object> shown = List.of();

    /** @param change what to do with the plan of this column */
    ColumnHead(String column, Consumer<UnaryOperator<ColumnPlan>> change) {
        super(4);
        this.column = column;
        this.change = change;
        name = new Label(column);
        name.getStyleClass().add("semi-bold");
        name.setTooltip(new Tooltip(column));
        role.setId("role-" + column);
        treatment.setId("treatment-" + column);
        for (MenuButton button : new MenuButton[] {role, treatment}) {
            button.getStyleClass().add("small-button");
            button.setMaxWidth(Double.MAX_VALUE);
        }
        missing.getStyleClass().add("caption");
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(name, role, treatment, missing);
        setStyle("-fx-padding: 6 4 6 4;");
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.T) {
                change.accept(plan -> plan.withRole(ColumnPlan.Role.TARGET));
                event.consume();
            } else if (event.getCode() == KeyCode.X) {
                change.accept(plan -> plan.withRole(plan.role() == ColumnPlan.Role.IGNORE ? ColumnPlan.Role.FEATURE
                        : ColumnPlan.Role.IGNORE));
                event.consume();
            }
        });
    }

    void show(ColumnPlan plan, Optional<CellCounts> profile, Optional<String> reason) {
        List<Object> wanted = List.of(plan, profile, reason);
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        boolean number = plan.kind() == ColumnPlan.Kind.NUMERIC;
        name.setGraphic(Icons.of(number ? MaterialDesignP.POUND : MaterialDesignS.SHAPE_OUTLINE, 15));
        role.setText(word("role", plan.role()));
        role.setAccessibleText(DataTexts.TEXTS.get("head.role", column, role.getText()));
        fill(role, plan);
        String kind = word("kind", plan.kind());
        treatment.setText(number && plan.role().encoded()
                ? word("scaling.short", plan.scaling()) : kind);
        treatment.setAccessibleText(DataTexts.TEXTS.get("head.treatment", column, treatment.getText()));
        treat(plan);
        boolean out = plan.role() == ColumnPlan.Role.IGNORE;
        name.setStyle(out ? "-fx-text-fill: -gradus-faint;" : "");
        boolean target = plan.role() == ColumnPlan.Role.TARGET;
        setStyle("-fx-padding: 6 4 6 4;" + (target ? "-fx-background-color: -gradus-accent-tint;" : ""));
        missing.setText(profile.map(ColumnHead::missingWords).orElse(""));
        missing.setStyle(profile.filter(each -> each.missing() > 0).isPresent() ? "-fx-text-fill: -gradus-warning;" : "");
        String tip = reason.filter(words -> out).map(words -> column + "\n" + words).orElse(column);
        name.getTooltip().setText(tip);
    }

    private void fill(MenuButton button, ColumnPlan plan) {
        ToggleGroup group = new ToggleGroup();
        button.getItems().clear();
        for (ColumnPlan.Role each : ColumnPlan.Role.values()) {
            button.getItems().add(item(word("role", each), group, plan.role() == each, now -> now.withRole(each)));
        }
    }

    private void treat(ColumnPlan plan) {
        boolean number = plan.kind() == ColumnPlan.Kind.NUMERIC;
        treatment.getItems().clear();
        Menu kind = new Menu(DataTexts.TEXTS.get("head.kind"));
        ToggleGroup kinds = new ToggleGroup();
        for (ColumnPlan.Kind each : ColumnPlan.Kind.values()) {
            kind.getItems().add(item(word("kind", each), kinds, plan.kind() == each, now -> now.withKind(each)));
        }
        treatment.getItems().add(kind);
        if (plan.role() == ColumnPlan.Role.FEATURE) {
            Menu gaps = new Menu(DataTexts.TEXTS.get("head.missing"));
            ToggleGroup fills = new ToggleGroup();
            for (ColumnPlan.Missing each : ColumnPlan.Missing.values()) {
                if (number || each == ColumnPlan.Missing.MOST_FREQUENT || each == ColumnPlan.Missing.DROP_ROW) {
                    gaps.getItems().add(item(word("missing", each), fills, plan.missing() == each, now -> now.withMissing(each)));
                }
            }
            treatment.getItems().add(gaps);
        }
        if (number) {
            Menu scaling = new Menu(DataTexts.TEXTS.get("head.scaling"));
            ToggleGroup scales = new ToggleGroup();
            for (ColumnPlan.Scaling each : ColumnPlan.Scaling.values()) {
                scaling.getItems().add(item(word("scaling", each), scales, plan.scaling() == each, now -> now.withScaling(each)));
            }
            treatment.getItems().add(scaling);
        }
    }

    private RadioMenuItem item(String text, ToggleGroup group, boolean selected, UnaryOperator<ColumnPlan> to) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(event -> change.accept(to));
        return item;
    }

    private static String missingWords(CellCounts profile) {
        if (profile.missing() == 0) {
            return DataTexts.TEXTS.get("head.complete");
        }
        long percent = Math.round(100.0 * profile.missing() / profile.rows());
        return percent == 0 ? DataTexts.TEXTS.get("head.few", profile.missing())
                : DataTexts.TEXTS.get("head.percent", profile.missing(), percent);
    }

    private static String word(String group, Enum<?> value) {
        return DataTexts.TEXTS.get(group + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
