package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Place;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The gradient of a weight for this example beside that of the batch, with a bar for each example's share. */
final class ShareOfBatch extends VBox {

    private static final double HEIGHT = 40;
    private static final int MOST = 64;

    private final Texts texts = Texts.of("teach");

    /** Nothing where the stop is no share, or the batch is one example. */
    static Optional<ShareOfBatch> of(Journey journey, Names names, Consumer<Place> follow) {
        Place place = journey.stop().place();
        if (!(place.spot() instanceof Spot.Share share) || journey.record().columns() < 2) {
            return Optional.empty();
        }
        Place whole = new Place(place.layer(), new Spot.Gradient(share.parameter(), share.index()));
        return Optional.of(new ShareOfBatch(journey, share, whole, follow));
    }

    private ShareOfBatch(Journey journey, Spot.Share share, Place whole, Consumer<Place> follow) {
        super(8);
        setPadding(new Insets(12, 20, 12, 20));
        Explanation batch = journey.origins().explain(whole);
        List<Double> shares = new ArrayList<>();
        batch.term().forEachGiven(given -> {
            if (given.spot() instanceof Spot.Share) {
                shares.add(given.value());
            }
        });
        double own = shares.size() == journey.record().columns() ? shares.get(share.example())
                : journey.origins().explain(journey.stop().place()).value();
        HBox one = Rows.of(texts.get("share.example", share.example() + 1), Digits.nine(own), "micro-gradient");
        Button number = new Button(Digits.nine(batch.value()));
        number.setId("micro-batch-gradient");
        number.setUserData(batch.value());
        number.getStyleClass().setAll("micro-number", "micro-gradient");
        number.setAccessibleText(texts.get("share.batch", journey.record().columns()) + " " + Digits.nine(batch.value()));
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setOnAction(event -> follow.accept(whole));
        Label words = new Label(texts.get("share.batch", journey.record().columns()));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox all = new HBox(words, space, number);
        all.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(one, all);
        if (shares.size() == journey.record().columns() && shares.size() <= MOST) {
            getChildren().add(bars(shares, share, whole.layer(), follow));
        }
    }

    private HBox bars(List<Double> shares, Spot.Share here, int layer, Consumer<Place> follow) {
        double most = shares.stream().mapToDouble(Math::abs).max().orElse(0);
        HBox bars = new HBox(1);
        bars.setAlignment(Pos.CENTER);
        for (int i = 0; i < shares.size(); i++) {
            int example = i;
            double share = shares.get(i);
            double height = most == 0 ? 0 : HEIGHT / 2 * Math.abs(share) / most;
            Region bar = new Region();
            bar.setMinHeight(Math.max(1, height));
            bar.setMaxHeight(Math.max(1, height));
            bar.getStyleClass().add(i == here.example() ? "micro-bar-here" : share < 0 ? "micro-bar-below" : "micro-bar");
            VBox place = new VBox(bar);
            place.setMinHeight(HEIGHT);
            place.setMaxHeight(HEIGHT);
            place.setAlignment(Pos.TOP_CENTER);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setTranslateY(share < 0 ? HEIGHT / 2 : HEIGHT / 2 - Math.max(1, height));
            HBox.setHgrow(place, Priority.ALWAYS);
            place.setOnMouseClicked(event -> follow.accept(new Place(layer,
                    new Spot.Share(here.parameter(), here.index(), example))));
            Tooltip.install(place, new Tooltip(texts.get("share.bar", i + 1, Digits.six(share))));
            bars.getChildren().add(place);
        }
        bars.setAccessibleText(texts.get("share.bars", shares.size()));
        return bars;
    }
}
