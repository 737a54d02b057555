package dev.gradus.ui.data.steps;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Table;
import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepReport;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The preparation of a table: a numbered card for each step, a rail between them, what the network gets at the end. */
public final class StepsPanel extends VBox implements StepMoves {

    private final StepHost host;
    private final ThemeModel theme;
    private final StepChange change;
    private final StepBook book;
    private final StepMenu menu;
    private final StepDrag drag;
    private final Button add = new Button(StepTexts.TEXTS.get("add"), Icons.of(MaterialDesignP.PLUS, 16));
    private final VBox rows = new VBox();
    private final Region line = new Region();
    private final StepsEnd end = new StepsEnd();
    private final Popup popup = new Popup();
    private final Map<Integer, String> chosenColumns = new HashMap<>();
    private final List<Region> places = new ArrayList<>();
    private int open = -1;
    private Optional<Integer> focusNext = Optional.empty();
    private List<Object> shown = List.of();

    public StepsPanel(StepHost host, Background background, ThemeModel theme) {
        super(12);
        this.host = host;
        this.theme = theme;
        setId("data-steps");
        getStylesheets().add(StepsPanel.class.getResource("/dev/gradus/ui/steps.css").toExternalForm());
        change = new StepChange(host);
        book = new StepBook(background, this::update);
        menu = new StepMenu(change, this);
        drag = new StepDrag(() -> places, line, this);
        Label title = new Label(StepTexts.TEXTS.get("title"));
        title.getStyleClass().add("panel-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        add.setId("step-add");
        add.getStyleClass().add("small-button");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setTooltip(new Tooltip(StepTexts.TEXTS.get("add.tip")));
        add.setOnAction(event -> showChooser());
        HBox header = new HBox(8, title, between, add);
        header.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step-drop");
        line.setManaged(false);
        line.setVisible(false);
        rows.getStyleClass().add("step-rows");
        getChildren().addAll(header, rows, end);
        popup.setAutoHide(true);
        theme.themeProperty().addListener((property, before, now) -> {
            shown = List.of();
            update();
        });
        update();
    }

    /** Offers the kinds of step. */
    public void showChooser() {
        if (getScene() == null || !isVisible()) {
            return;
        }
        StepChooser chooser = new StepChooser(type -> {
            popup.hide();
            open = change.add(type);
            focusNext = Optional.of(open);
            update();
        }, popup::hide);
        chooser.getStylesheets().setAll(getScene().getRoot().getStylesheets());
        chooser.getStylesheets().addAll(getStylesheets());
        popup.getContent().setAll(chooser);
        Bounds place = add.localToScreen(add.getBoundsInLocal());
        popup.show(add, place.getMaxX() - chooser.getPrefWidth(), place.getMaxY() + 4);
        chooser.focusField();
    }

    /** Opens the card of a step and brings it into view. */
    public void show(int at) {
        open = at;
        focusNext = Optional.of(at);
        shown = List.of();
        update();
    }

    @Override
    public void move(int from, int to) {
        if (to >= 0 && to < change.steps().size()) {
            open = open == from ? to : -1;
            focusNext = Optional.of(to);
            chosenColumns.clear();
            change.move(from, to);
            update();
        }
    }

    @Override
    public void open(int at) {
        open = open == at ? -1 : at;
        focusNext = Optional.of(at);
        update();
    }

    /** Shows what the host shows now. */
    public void update() {
        Optional<DataSetup> setup = host.setup().filter(each -> each.plan() instanceof InputPlan.Columns);
        Optional<Table> table = host.table();
        setVisible(setup.isPresent());
        setManaged(setup.isPresent());
        if (setup.isEmpty()) {
            return;
        }
        Optional<StepBook.Answer> answer = table.flatMap(each -> book.of(setup.get(), each));
        List<Object> wanted = List.of(setup.get(), answer, open, Map.copyOf(chosenColumns));
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        Optional<String> focus = focused();
        build(setup.get(), answer.flatMap(StepBook.Answer::chain));
        end.show(answer.flatMap(StepBook.Answer::chain), answer.map(StepBook.Answer::trouble).orElse(""));
        focusNext.map(at -> "step-" + at).or(() -> focus).flatMap(id -> find(this, id)).ifPresent(Node::requestFocus);
        focusNext = Optional.empty();
    }

    private void build(DataSetup setup, Optional<FittedChain> chain) {
        rows.getChildren().clear();
        places.clear();
        Palette palette = Palette.of(theme.themeProperty().get());
        List<String> out = setup.columns().stream().filter(plan -> plan.role() == ColumnPlan.Role.IGNORE).map(ColumnPlan::name).toList();
        int number = 1;
        if (!out.isEmpty()) {
            rows.getChildren().add(new StepRow(number++, new LeftOutCard(out), false));
        }
        List<Step> steps = setup.steps();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            Step step = steps.get(i);
            Optional<StepReport> now = chain.filter(each -> each.reports().size() > at).map(each -> each.reports().get(at));
            Optional<StepReport> report = now.or(() -> book.before(step));
            StepCard card = new StepCard(new StepCard.Content(i, step, report, now.isEmpty(), open == i,
                    Optional.ofNullable(chosenColumns.get(i))), change, menu, palette, () -> open(at), column -> choose(at, column));
            drag.handle(card.handle(), i);
            drag.keys(card, i, () -> change.remove(at));
            StepRow row = new StepRow(number++, card, card.leaks(), menu.eye(i, step));
            places.add(row);
            rows.getChildren().add(row);
        }
        for (StepReport report : chain.map(FittedChain::reports).orElse(List.of())) {
            if (report.implied()) {
                rows.getChildren().add(new StepRow(number++, new StepCard(new StepCard.Content(-1, report.step(),
                        Optional.of(report), false, false, Optional.empty()), change, menu, palette, () -> { }, column -> { }), false));
            }
        }
        rows.getChildren().add(line);
    }

    private void choose(int at, String column) {
        chosenColumns.put(at, column);
        update();
    }

    private Optional<String> focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == this) {
                return Optional.ofNullable(owner.getId());
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> find(Node root, String id) {
        if (id.equals(root.getId())) {
            return Optional.of(root);
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
