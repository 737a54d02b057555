package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Loss;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Place;
import dev.gradus.train.StepRecord;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which numbers stand on the card of a unit, and on the card of the loss. */
final class CardRows {

    private static final int MOST_INNER = 2;
    private static final int MOST_CLASSES = 10;

    private final Texts texts = Texts.of("teach");
    private final Journey journey;
    private final Names names;
    private final StepRecord record;

    CardRows(Journey journey, Names names) {
        this.journey = journey;
        this.names = names;
        record = journey.record();
    }

    /** In computing order: what is inside, what goes out, the gradient that arrives, the gradient inside. */
    List<UnitCard.Row> of(int layer, int unit) {
        Compiled here = record.network().layers().get(layer);
        int example = journey.example();
        Place out = new Place(layer, new Spot.Output(unit, example));
        List<UnitCard.Row> rows = new ArrayList<>();
        if (here.inputs().isEmpty()) {
            rows.add(row(texts.get("row.value"), out));
            return rows;
        }
        Set<Spot.Inner> inner = new LinkedHashSet<>();
        Explanation explanation = journey.origins().explain(out);
        explanation.term().forEachGiven(given -> {
            if (given.spot() instanceof Spot.Inner spot && inner.size() < MOST_INNER) {
                inner.add(spot);
            }
        });
        inner.forEach(spot -> rows.add(row(shortened(spot.name()), new Place(layer, spot))));
        rows.add(row("a", out));
        if (record.workspace().outputGradients(record.columns(), layer) != null) {
            rows.add(row("∂L/∂a", journey.origins().origin(layer, new Spot.GradOutput(unit, example))));
            inner.stream().filter(spot -> spot.name().equals("z"))
                    .forEach(spot -> slope(rows, layer, new Spot.Inner("dz", spot.index(), example)));
        }
        return rows;
    }

    private static String shortened(String name) {
        return name.length() > 12 ? name.substring(0, 11) + "…" : name;
    }

    /** Layers without an activation have no such number of their own. */
    private void slope(List<UnitCard.Row> rows, int layer, Spot.Inner spot) {
        try {
            rows.add(row("∂L/∂z", new Place(layer, spot)));
        } catch (IllegalArgumentException none) {
            return;
        }
    }

    private UnitCard.Row row(String name, Place place) {
        return new UnitCard.Row(name, Digits.six(journey.origins().number(place)), place);
    }

    /** The probability of a class as the loss explains it; null where it has no such number. */
    private Place share(int unit) {
        Place gradient = Place.loss(new Spot.GradInput(0, unit, journey.example()));
        List<Place> found = new ArrayList<>();
        journey.origins().explain(gradient).term().forEachGiven(given -> {
            if (given.spot() instanceof Spot.Inner inner && inner.index() == unit) {
                found.add(Place.loss(inner));
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /** What the loss makes of the example, and the losses. */
    List<UnitCard.Row> ofLoss() {
        List<UnitCard.Row> rows = new ArrayList<>();
        int output = record.network().output();
        Loss loss = record.network().loss();
        Matrix predicted = record.workspace().outputs(record.columns(), output);
        boolean shares = loss.form() == Loss.Form.LOGITS || loss.form() == Loss.Form.LOG_PROBABILITIES;
        if (predicted.rows <= MOST_CLASSES && shares) {
            Matrix predictions = Matrix.zeros(predicted.rows, predicted.columns);
            loss.predict(predicted, predictions);
            for (int unit = 0; unit < predicted.rows; unit++) {
                rows.add(new UnitCard.Row("p " + names.classOf(unit).orElse(Integer.toString(unit + 1)),
                        Digits.six(predictions.get(unit, journey.example())), share(unit)));
            }
        }
        Matrix targets = record.targets();
        if (targets.rows == 1 && predicted.rows > 1) {
            int label = (int) targets.get(0, journey.example());
            rows.add(new UnitCard.Row(texts.get("row.target"), names.classOf(label).orElse(texts.get("row.class", label + 1)), null));
        } else {
            for (int unit = 0; unit < Math.min(targets.rows, MOST_CLASSES); unit++) {
                rows.add(row(targets.rows == 1 ? texts.get("row.target") : texts.get("row.target") + " " + (unit + 1),
                        Place.loss(new Spot.Target(unit, journey.example()))));
            }
        }
        rows.add(row(record.columns() == 1 ? "L" : texts.get("row.exampleLoss"),
                Place.loss(new Spot.ExampleLoss(journey.example()))));
        if (record.columns() > 1) {
            rows.add(row(texts.get("row.meanLoss"), Place.loss(new Spot.MeanLoss())));
        }
        if (journey.stop().phase() == Phase.AFTER) {
            rows.add(new UnitCard.Row(texts.get("row.after"), Digits.six(record.lossAfter()), null));
        }
        return rows;
    }
}
