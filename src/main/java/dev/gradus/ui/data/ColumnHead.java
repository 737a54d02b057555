package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.profile.Association;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The head of a column: what it holds, what it is for, how its values are spread, what is missing, how it goes together with
 * the target. T makes it the target, X leaves it out.
 */
final class ColumnHead extends VBox {

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass LACKING = PseudoClass.getPseudoClass("lacking");

    private final String column;
    private final Consumer<UnaryOperator<ColumnPlan>> change;
    private final MenuButton role = new MenuButton();
    private final Label name;
    private final HeadPicture picture = new HeadPicture();
    private final Label missing = new Label();
    private final Label relation = new Label();
    private Optional<ColumnPlan> filled = Optional.empty();

    /** @param change what to do with the plan of this column */
    ColumnHead(String column, Consumer<UnaryOperator<ColumnPlan>> change) {
        super(4);
        this.column = column;
        this.change = change;
        getStyleClass().add("column-head");
        name = new Label(column);
        name.getStyleClass().add("semi-bold");
        name.setTooltip(new Tooltip(column));
        name.setMaxWidth(Double.MAX_VALUE);
        role.setId("role-" + column);
        role.getStyleClass().addAll("small-button", "role-button");
        role.setMaxWidth(Double.MAX_VALUE);
        missing.getStyleClass().addAll("caption", "head-missing");
        missing.setMaxWidth(Double.MAX_VALUE);
        missing.setTooltip(new Tooltip());
        relation.getStyleClass().addAll("caption", "mono");
        relation.setTooltip(new Tooltip());
        VBox.setMargin(picture, new javafx.geometry.Insets(4, 0, 0, 0));
        getChildren().addAll(name, role, picture, missing, relation);
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

    /**
     * @param classes of the target where this is it
     * @param chosen  the selected rows of {@code cells}
     */
    void show(ColumnPlan plan, Optional<HeadFacts> facts, Optional<String> reason, List<String> classes, Column cells, int[] chosen,
            Palette palette) {
        boolean out = plan.role() == ColumnPlan.Role.IGNORE;
        boolean target = plan.role() == ColumnPlan.Role.TARGET;
        pseudoClassStateChanged(TARGET, target);
        pseudoClassStateChanged(OUT, out);
        if (!filled.equals(Optional.of(plan))) {
            filled = Optional.of(plan);
            role.setText(word("role", plan.role()));
            role.setAccessibleText(DataTexts.TEXTS.get("head.role", column, role.getText()));
            fill(plan);
        }
        name.setGraphic(Icons.of(icon(plan, facts), 15));
        name.getTooltip().setText(reason.filter(words -> out).map(words -> column + "\n" + words)
                .orElse(column + "\n" + word("kind", plan.kind())));
        picture.show(facts, plan.kind() == ColumnPlan.Kind.NUMERIC, target && plan.kind() == ColumnPlan.Kind.CATEGORY ? classes : List.of(), out, cells, chosen, palette);
        missing.setText(facts.map(ColumnHead::missingWords).orElse(""));
        missing.getTooltip().setText(missing.getText());
        missing.pseudoClassStateChanged(LACKING, facts.filter(each -> percentMissing(each) >= 1).isPresent());
        Optional<Association> with = facts.flatMap(HeadFacts::association).filter(each -> !target && !out);
        relation.setText(with.map(ColumnHead::words).orElse(""));
        relation.getTooltip().setText(with.map(each -> DataTexts.TEXTS.get("head.relation." + each.measure().name().toLowerCase(Locale.ROOT))).orElse(""));
    }

    private static Ikon icon(ColumnPlan plan, Optional<HeadFacts> facts) {
        return switch (plan.role()) {
            case TARGET -> MaterialDesignC.CROSSHAIRS_GPS;
            case GROUP -> MaterialDesignA.ACCOUNT_GROUP_OUTLINE;
            case TIME -> MaterialDesignC.CLOCK_OUTLINE;
            default -> facts.filter(each -> each.tellsApart() && (plan.kind() == ColumnPlan.Kind.CATEGORY
                    || plan.role() == ColumnPlan.Role.IGNORE)).isPresent() ? MaterialDesignI.IDENTIFIER
                    : plan.kind() == ColumnPlan.Kind.NUMERIC ? MaterialDesignP.POUND : MaterialDesignS.SHAPE_OUTLINE;
        };
    }

    private void fill(ColumnPlan plan) {
        role.getItems().clear();
        ToggleGroup roles = new ToggleGroup();
        for (ColumnPlan.Role each : ColumnPlan.Role.values()) {
            role.getItems().add(item(word("role", each), roles, plan.role() == each, now -> now.withRole(each)));
        }
        role.getItems().add(new SeparatorMenuItem());
        Menu kind = new Menu(DataTexts.TEXTS.get("head.kind"));
        ToggleGroup kinds = new ToggleGroup();
        for (ColumnPlan.Kind each : ColumnPlan.Kind.values()) {
            kind.getItems().add(item(word("kind", each), kinds, plan.kind() == each, now -> now.withKind(each)));
        }
        role.getItems().add(kind);
    }

    private RadioMenuItem item(String text, ToggleGroup group, boolean selected, UnaryOperator<ColumnPlan> to) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(event -> change.accept(to));
        return item;
    }

    private static String words(Association relation) {
        String number = NumberText.fixed(relation.value(), 2);
        return relation.measure().symbol() + " " + (relation.measure().signed() && relation.value() > 0 ? "+" + number : number);
    }

    private static long percentMissing(HeadFacts facts) {
        return Math.round(100.0 * facts.missing() / Math.max(1, facts.rows()));
    }

    private static String missingWords(HeadFacts facts) {
        return facts.missing() == 0 ? DataTexts.TEXTS.get("head.complete")
                : percentMissing(facts) < 1 ? DataTexts.TEXTS.get("head.few", facts.missing())
                : DataTexts.TEXTS.get("head.percent", percentMissing(facts));
    }

    private static String word(String group, Enum<?> value) {
        return DataTexts.TEXTS.get(group + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
