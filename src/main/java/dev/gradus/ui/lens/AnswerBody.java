package dev.gradus.ui.lens;

import dev.gradus.data.Task;
import dev.gradus.ui.data.Symbols;
import dev.gradus.ui.theme.NumberText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lens of the Output: the probability of each class with the true one marked, or the numbers beside the true ones. */
final class AnswerBody extends LensBody {

    private static final int MOST = 10;
    private static final double YES = 0.5;

    private final VBox lines = new VBox();
    private final Label loss = new Label();
    private final double wide;

    AnswerBody(LensContext context) {
        super(context);
        wide = context.compact() ? 70 : 116;
        lines.setSpacing(context.compact() ? 1 : 4);
        loss.getStyleClass().addAll("mono", "small", "muted");
        getChildren().addAll(lines, loss);
    }

    @Override
    void show(ExampleSight sight, LayerSight layer, boolean gradients) {
        if (getChildren().size() == 2 && !(sight.data().preparation().input().shape().rank() > 1
                || sight.data().preparation().input().vocabulary() > 0)) {
            getChildren().add(new ExampleBar(context.chosen()));
        }
        lines.getChildren().clear();
        if (sight.data().task() == Task.REGRESSION) {
            numbers(sight);
        } else {
            classes(sight);
        }
        loss.setText(LensContext.TEXTS.get("loss", NumberText.three(sight.loss())));
    }

    private void classes(ExampleSight sight) {
        List<String> names = sight.data().classNames();
        double[] said = sight.said();
        int count = Math.min(said.length, names.size());
        boolean one = sight.data().task() == Task.CLASSIFICATION;
        List<Integer> shown = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(k -> -said[k]))
                .limit(MOST).toList();
        if (count <= MOST) {
            shown = shown.stream().sorted().toList();
        } else if (one && !shown.contains((int) sight.target()[0])) {
            shown = java.util.stream.Stream.concat(shown.stream().limit(MOST - 1), java.util.stream.Stream.of((int) sight.target()[0])).toList();
        }
        int read = sight.read();
        for (int k : shown) {
            boolean is = one ? (int) sight.target()[0] == k : sight.target()[k] > YES;
            boolean chosen = one ? read == k : said[k] > YES;
            lines.getChildren().add(bar(Symbols.shown(names.get(k)), said[k], is, chosen));
        }
        if (count > MOST) {
            Label rest = new Label(LensContext.TEXTS.get("others", count - shown.size()));
            rest.getStyleClass().addAll("small", "muted");
            lines.getChildren().add(rest);
        }
    }

    private HBox bar(String name, double share, boolean is, boolean chosen) {
        Label label = new Label(name);
        label.getStyleClass().addAll("mono", "small", "lens-name");
        boolean narrow = name.length() <= 2;
        label.setMinWidth(narrow ? 18 : 72);
        label.setMaxWidth(narrow ? 18 : 72);
        Region fill = new Region();
        fill.getStyleClass().add(chosen && !is ? "lens-bar-wrong" : is || chosen ? "lens-bar" : "lens-bar-faint");
        fill.setMinWidth(1);
        fill.setMaxWidth(Math.max(1, wide * Math.max(0, Math.min(1, share))));
        Label mark = new Label(is ? LensContext.TEXTS.get("true") : "");
        mark.getStyleClass().addAll("small", "lens-true");
        StackPane track = new StackPane(fill, mark);
        track.getStyleClass().add("lens-track");
        track.setMinSize(wide, 14);
        track.setMaxSize(wide, 14);
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        boolean right = share < 0.6;
        StackPane.setAlignment(mark, right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (!right) {
            mark.getStyleClass().add("lens-true-inside");
        }
        Label number = new Label(NumberText.fixed(share, 3));
        number.getStyleClass().addAll("mono", "small");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, label, track, number);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(LensContext.TEXTS.get(is ? "spoken.true" : "spoken.class", name, NumberText.fixed(share, 3)));
        return line;
    }

    private void numbers(ExampleSight sight) {
        List<String> names = sight.data().targetNames();
        for (int k = 0; k < Math.min(names.size(), sight.said().length); k++) {
            Label name = new Label(names.get(k));
            name.getStyleClass().add("semi-bold");
            lines.getChildren().addAll(name, number("said", sight.said()[k]), number("truth", sight.target()[k]),
                    number("off", sight.said()[k] - sight.target()[k]));
        }
    }

    private static HBox number(String key, double value) {
        Label what = new Label(LensContext.TEXTS.get(key));
        what.getStyleClass().addAll("small", "muted");
        what.setMinWidth(72);
        Label number = new Label(NumberText.three(value));
        number.getStyleClass().add("mono");
        return new HBox(8, what, number);
    }
}
