package dev.gradus.ui.inspector;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.ui.formula.FormulaView;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.ThemeModel;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The formula of a layer and a plain sentence about it. */
final class FormulaCard extends VBox {

    private static final float LETTERS = 19;
    private static final double WIDEST = 270;

    private final FormulaView formula;
    private final Label sentence = new Label();

    /** @param more shows what else there is to say */
    FormulaCard(ThemeModel theme, Runnable more) {
        super(4);
        getStyleClass().add("inset");
        setId("inspector-formula");
        VBox.setMargin(this, new Insets(12, 0, 0, 0));
        formula = new FormulaView(theme, LETTERS, WIDEST);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().addAll("small", "muted");
        Hyperlink link = new Hyperlink(InspectorTexts.TEXTS.get("more"));
        link.getStyleClass().addAll("link", "small");
        link.setOnAction(event -> more.run());
        getChildren().addAll(formula, sentence, link);
    }

    void show(LayerSpec layer) {
        Doc doc = layer.type().doc();
        sentence.setText(Phrases.of(doc.summary()));
        formula.show(tex(layer), Phrases.of(doc.summary()));
    }

    /** The layer's formula with its chosen function in the place of f. */
    static String tex(LayerSpec layer) {
        String tex = layer.type().doc().formula();
        for (Hyper<?, ?> hyper : layer.type().hypers()) {
            if (hyper.id().equals("activation") || hyper.id().equals("function")) {
                String id = String.valueOf(value(hyper, layer));
                if (id.equals("linear")) {
                    return tex.replaceFirst("f\\((.*)\\)", "$1");
                }
                return tex.replace("f(", function(id) + "(");
            }
        }
        return tex;
    }

    private static String function(String id) {
        return id.equals("tanh") ? "\\tanh" : id.equals("sigmoid") ? "\\sigma" : "\\mathrm{" + id.replace("_", "\\ ") + "}";
    }

    @SuppressWarnings("unchecked")
    private static <S> Object value(Hyper<S, ?> hyper, LayerSpec layer) {
        return hyper.get((S) layer);
    }
}
