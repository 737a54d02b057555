package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.train.Place;
import dev.gradus.train.StepRecord;
import dev.gradus.ui.formula.FormulaView;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What happens at a stop: title, sentence, formula in symbols and in numbers, where each number comes from. */
final class StopPanel extends VBox {

    private final Texts texts = Texts.of("teach");
    private final ThemeModel theme;
    private final Consumer<Place> follow;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    StopPanel(ThemeModel theme, Consumer<Place> follow) {
        this.theme = theme;
        this.follow = follow;
        setId("micro-panel");
        getStyleClass().addAll("region-right", "micro-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /** @param extras below the sources: what can be tried here */
    void show(Journey journey, Names names, Sources sources, List<Node> extras) {
        Stop stop = journey.stop();
        Explanation explanation = sources.explanation();
        body.getChildren().setAll(head(journey, names, stop, explanation));
        if (stop.phase() == Phase.AFTER) {
            body.getChildren().addAll(line(), after(journey.record()));
        } else {
            body.getChildren().addAll(line(), formula(stop, sources));
            ShareOfBatch.of(journey, names, follow).ifPresent(share -> body.getChildren().addAll(line(), share));
            if (!sources.badges().isEmpty()) {
                body.getChildren().addAll(line(), list(names, journey, sources));
            }
        }
        for (Node extra : extras) {
            body.getChildren().addAll(line(), extra);
        }
        scroll.setVvalue(0);
    }

    private Node head(Journey journey, Names names, Stop stop, Explanation explanation) {
        Label phase = new Label(texts.get(stop.phase().key()));
        phase.getStyleClass().addAll("micro-phase");
        phase.setStyle("-fx-text-fill: -gradus-" + stop.phase().token() + ";");
        phase.setMinWidth(Region.USE_PREF_SIZE);
        Label where = new Label(where(journey, names, stop));
        where.getStyleClass().add("muted");
        HBox first = new HBox(8, phase, where);
        first.setAlignment(Pos.BASELINE_LEFT);
        Label title = new Label(names.title(stop, explanation));
        title.setId("micro-title");
        title.getStyleClass().add("micro-title");
        title.setWrapText(true);
        VBox head = new VBox(6, first, title, sentence(stop, journey, explanation));
        journey.origins().withoutShares(stop.place().layer()).filter(none -> stop.place().spot() instanceof Spot.Gradient)
                .ifPresent(none -> head.getChildren().add(words(Phrases.of(none))));
        head.setPadding(new Insets(16, 20, 14, 20));
        return head;
    }

    private String where(Journey journey, Names names, Stop stop) {
        Spot spot = stop.place().spot();
        boolean wholeBatch = spot instanceof Spot.MeanLoss || spot instanceof Spot.Gradient || stop.phase() == Phase.UPDATE
                || spot instanceof Spot.Value;
        String layer = stop.phase() == Phase.LOSS || stop.phase() == Phase.AFTER ? texts.get("where.loss")
                : texts.get("where.layer", names.layerName(stop.layer()));
        return wholeBatch || stop.phase() == Phase.AFTER ? layer : texts.get("where.example", layer, journey.example() + 1);
    }

    private Node sentence(Stop stop, Journey journey, Explanation explanation) {
        if (stop.phase() == Phase.AFTER) {
            boolean down = journey.record().lossAfter() < journey.record().loss();
            return words(texts.get(down ? "after.down" : "after.up"));
        }
        TextFlow flow = new TextFlow();
        flow.setId("micro-sentence");
        Sentence idea = explanation.idea();
        if (stop.place().spot() instanceof Spot.Share share) {
            double gradient = explanation.value();
            flow.getChildren().addAll(new Text(texts.get(gradient > 0 ? "share.up" : gradient < 0 ? "share.down" : "share.flat") + " "));
        }
        flow.getChildren().add(new Text(Phrases.of(idea)));
        flow.setLineSpacing(3);
        return flow;
    }

    private static Node words(String text) {
        TextFlow flow = new TextFlow(new Text(text));
        flow.setLineSpacing(3);
        return flow;
    }

    private Node formula(Stop stop, Sources sources) {
        Explanation explanation = sources.explanation();
        VBox box = new VBox(10);
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(14, 20, 16, 20));
        boolean plain = explanation.term() instanceof Term.Given given && sources.isSelf(given);
        if (!plain) {
            FormulaView symbols = new FormulaView(theme, 20, Math.max(240, panelWidth() - 48));
            symbols.setAlignment(Pos.CENTER);
            symbols.setId("micro-formula");
            symbols.show(explanation.symbol() + " = " + explanation.formula(),
                    PlainSymbol.of(explanation.symbol()) + " = " + PlainSymbol.of(explanation.formula()));
            box.getChildren().addAll(symbols, new TermView(sources, follow));
        }
        Label result = new Label((plain ? PlainSymbol.of(explanation.symbol()) + " = " : "= ") + Digits.nine(explanation.value()));
        result.setId("micro-result");
        result.setUserData(explanation.value());
        result.getStyleClass().addAll("micro-result", Hue.of(stop.place()).style());
        result.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().add(result);
        return box;
    }

    private double panelWidth() {
        return getWidth() > 0 ? getWidth() : 420;
    }

    private Node list(Names names, Journey journey, Sources sources) {
        VBox list = new VBox(2);
        list.setPadding(new Insets(8, 12, 10, 12));
        for (Map.Entry<Place, Integer> each : sources.badges().entrySet()) {
            list.getChildren().add(source(names, journey, each.getKey(), each.getValue(), sources.given(each.getKey())));
        }
        return list;
    }

    private Node source(Names names, Journey journey, Place place, int badge, Term.Given given) {
        Label what = new Label(names.source(place, given.symbol()));
        what.setWrapText(true);
        Label how = new Label(PlainSymbol.of(given.symbol()) + " = " + Digits.six(given.value()));
        how.getStyleClass().addAll("mono", "small", "muted");
        VBox text = new VBox(1, what, how);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label arrow = new Label("›");
        arrow.getStyleClass().addAll("accent-text", "section-title");
        HBox inside = new HBox(10, Badge.of(badge), text, arrow);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setId("micro-source-" + badge);
        inside.getStyleClass().setAll("micro-source");
        inside.setFocusTraversable(true);
        inside.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        inside.setAccessibleText(texts.get("source.accessible", badge, what.getText(), Digits.six(given.value())));
        inside.setOnMouseClicked(event -> follow.accept(place));
        inside.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER || event.getCode() == javafx.scene.input.KeyCode.SPACE) {
                follow.accept(place);
                event.consume();
            }
        });
        return inside;
    }

    private Node after(StepRecord record) {
        double change = record.lossAfter() - record.loss();
        double promised = 0;
        for (int i = 0; i < record.change().before().length; i++) {
            promised += record.change().gradient()[i] * (record.change().after()[i] - record.change().before()[i]);
        }
        VBox box = new VBox(8, pair("after.before", Digits.nine(record.loss())),
                pair("after.now", Digits.nine(record.lossAfter())), pair("after.change", Digits.nine(change)),
                pair("after.promised", Digits.nine(promised)), words(texts.get("after.why")));
        ((Label) ((HBox) box.getChildren().get(1)).getChildren().get(2)).setId("micro-result");
        ((HBox) box.getChildren().get(1)).getChildren().get(2).setUserData(record.lossAfter());
        box.setPadding(new Insets(14, 20, 16, 20));
        return box;
    }

    private Node pair(String key, String value) {
        return Rows.of(texts.get(key), value, "micro-forward");
    }

    static Region line() {
        Region line = new Region();
        line.getStyleClass().add("divider-row");
        return line;
    }
}
