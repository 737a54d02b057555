package dev.gradus.ui.race;

import dev.gradus.train.EpochRecord;
import dev.gradus.train.RaceLane;
import dev.gradus.train.RaceResult;
import dev.gradus.ui.output.Portrait;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** One contender at work: its name in its colour, what its network says now, and its last epoch. */
final class RaceTile extends VBox {

    private static final double SIDE = 156;

    private final ThemeModel theme;
    private final Texts texts = Texts.of("race");
    private final Canvas canvas = new Canvas(SIDE, SIDE);
    private final Label numbers = new Label();
    private final Label state = new Label();
    private final boolean accuracy;
    private Optional<Portrait> portrait = Optional.empty();

    /** @param accuracy whether the score is a share of right answers; else it is R2 */
    RaceTile(String name, int index, ThemeModel theme, boolean accuracy) {
        super(4);
        this.theme = theme;
        this.accuracy = accuracy;
        setPadding(new Insets(8));
        setPrefWidth(SIDE + 18);
        setMaxWidth(SIDE + 18);
        setMinWidth(SIDE + 18);
        getStyleClass().add("card");
        Label title = new Label(name, new Circle(5, theme.palette().runColour(index)));
        title.getStyleClass().addAll("small", "semi-bold");
        title.setTooltip(new Tooltip(name));
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        numbers.getStyleClass().addAll("mono", "caption");
        numbers.setTooltip(new Tooltip(texts.get("tile.numbers")));
        state.getStyleClass().add("caption");
        state.setTooltip(new Tooltip(texts.get("tile.state")));
        getChildren().addAll(title, canvas, numbers, state);
        draw();
        show(Optional.empty());
    }

    void show(Optional<RaceLane> lane) {
        Optional<EpochRecord> last = lane.filter(each -> !each.epochs().isEmpty())
                .map(each -> each.epochs().get(each.epochs().size() - 1));
        numbers.setText(last.map(epoch -> texts.get("tile.loss", NumberText.three(RaceResult.loss(epoch)),
                accuracy ? NumberText.percent(RaceResult.score(epoch)) : NumberText.three(RaceResult.score(epoch)))).orElse(" "));
        state.setText(lane.map(each -> each.failed() > 0 ? texts.get("tile.failed", each.failed())
                : each.crossed().isPresent() ? texts.get("tile.crossed", each.crossed().get().epoch())
                : texts.get("tile.epoch", each.epochs().size())).orElse(texts.get("tile.ready")));
        state.getStyleClass().removeAll("success-text", "danger-text");
        lane.ifPresent(each -> state.getStyleClass().add(each.failed() > 0 ? "danger-text"
                : each.crossed().isPresent() ? "success-text" : "caption"));
        canvas.setAccessibleText(numbers.getText() + " " + state.getText());
    }

    void show(Portrait picture) {
        portrait = Optional.of(picture);
        draw();
    }

    void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(theme.palette().get("subtle"));
        g.fillRect(0, 0, SIDE, SIDE);
        portrait.ifPresent(each -> each.draw(g, theme.palette(), SIDE));
    }
}
