package dev.gradus.ui.data;

import dev.gradus.data.Fold;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.model.FoldDesk;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** How many folds, and the button that cross-validates with them. */
final class FoldRow extends FlowPane {

    private static final double SPINNER = 70;

    FoldRow(FoldDesk folds) {
        super(8, 4);
        setRowValignment(VPos.CENTER);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        setId("split-folds");
        IntegerSpinner count = new IntegerSpinner(DataTexts.TEXTS.get("split.folds"), Fold.FEWEST, Fold.MOST,
                IntegerSpinner.Stride.TEN);
        count.setValue(folds.foldsProperty().get());
        count.onChanged(now -> folds.foldsProperty().set(now));
        folds.foldsProperty().addListener((property, before, now) -> count.setValue(now.intValue()));
        count.setPrefWidth(SPINNER);
        count.setMinWidth(SPINNER);
        Button go = new Button(DataTexts.TEXTS.get("split.folds.go"));
        go.setId("split-folds-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.setTooltip(new Tooltip(DataTexts.TEXTS.get("split.folds.help")));
        go.setOnAction(event -> {
            if (folds.running()) {
                folds.stop();
            } else {
                folds.start();
            }
        });
        folds.progressProperty().addListener((property, before, now) -> go.setText(now
                .map(each -> DataTexts.TEXTS.get("split.folds.stop", each.fold(), each.folds()))
                .orElse(DataTexts.TEXTS.get("split.folds.go"))));
        Label title = new Label(DataTexts.TEXTS.get("split.folds"));
        title.getStyleClass().add("form-label");
        getChildren().addAll(title, count, go);
    }
}
