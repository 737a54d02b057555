package dev.gradus.ui.lens;

import dev.gradus.data.InputForm;
import dev.gradus.data.RowForm;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.Task;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The lens of the Input: the chosen example, what it is and what it is read as, and the way to others. */
final class ExampleBody extends LensBody {

    /** As wide as the buttons below. */
    private static final double NARROWEST = 168;

    private final Canvas canvas = new Canvas();
    private final TextFlow verdict = new TextFlow();

    ExampleBody(LensContext context) {
        super(context);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        verdict.setId("lens-verdict");
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(canvas, verdict, new ExampleBar(context.chosen()));
    }

    @Override
    void show(ExampleSight sight, LayerSight layer, boolean gradients) {
        InputForm form = sight.data().preparation().input();
        double side = form instanceof SymbolForm ? 216 : form instanceof RowForm ? 190 : context.compact() ? 118 : 172;
        canvas.setWidth(side);
        canvas.setHeight(ExamplePicture.height(form, side));
        ExamplePicture.draw(canvas, sight.data(), sight.input(), context.palette());
        verdict.setMaxWidth(Math.max(side, NARROWEST));
        Verdict words = Verdict.of(sight);
        String key = sight.data().task() == Task.CLASSIFICATION ? "is.class" : "is.number";
        String sentence = LensContext.TEXTS.get(key, words.is(), words.read());
        canvas.setAccessibleText(sentence);
        said(LensContext.TEXTS.get(key), words);
    }

    /** The sentence with its two names set off, the second red where it is wrong. */
    private void said(String pattern, Verdict words) {
        verdict.getChildren().clear();
        for (String part : pattern.split("(?=\\{)|(?<=\\})")) {
            boolean is = part.equals("{0}");
            boolean read = part.equals("{1}");
            Text text = new Text(is ? words.is() : read ? words.read() : part);
            text.getStyleClass().add(read && !words.right() ? "lens-wrong" : is || read ? "lens-strong" : "lens-text");
            verdict.getChildren().add(text);
        }
    }
}
