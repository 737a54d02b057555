package dev.gradus.ui.data.paint;

import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/** The tools at the left, the plane beside them. */
final class PointPage implements Sheet {

    private static final double TOOLS = 236;

    private final Easel easel;
    private final boolean curve;
    private final PointSheet sheet;
    private final PointTools tools;
    private final BorderPane page = new BorderPane();

    PointPage(Easel easel, ThemeModel theme, boolean curve) {
        this.easel = easel;
        this.curve = curve;
        Brush brush = new Brush(curve);
        tools = new PointTools(easel, theme, curve, brush);
        sheet = new PointSheet(easel, theme, curve, brush, tools::update);
        tools.onChosen(sheet::requestFocus);
        tools.eraser().setOnAction(event -> {
            sheet.setEraser(tools.eraser().isSelected());
            sheet.requestFocus();
        });
        tools.eraser().selectedProperty().addListener((property, before, now) -> sheet.setEraser(now));
        Label keys = new Label(Easel.TEXTS.get(curve ? "keys.curve" : "keys.points"));
        keys.getStyleClass().add("caption");
        keys.setWrapText(true);
        keys.setMinHeight(Label.USE_PREF_SIZE);
        tools.getChildren().add(keys);
        tools.setPadding(new Insets(4, 12, 8, 16));
        ScrollPane left = new ScrollPane(tools);
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setFocusTraversable(false);
        left.setPrefWidth(TOOLS);
        left.setMinWidth(TOOLS);
        page.setLeft(left);
        page.setCenter(sheet);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void update() {
        tools.update();
        sheet.update();
    }

    @Override
    public boolean holds() {
        return easel.source().filter(source -> source instanceof PaintedPoints points && points.curve() == curve).isPresent();
    }

    @Override
    public String facts() {
        PaintedPoints points = easel.points(curve);
        return curve ? Easel.TEXTS.get("facts.curve", NumberText.whole(points.count()))
                : Easel.TEXTS.get("facts.points", NumberText.whole(points.count()), IntStream.range(0, points.classes().size())
                        .mapToObj(kind -> points.classes().get(kind) + " " + NumberText.whole(points.count(kind)))
                        .collect(Collectors.joining(" · ")));
    }

    @Override
    public void focus() {
        sheet.requestFocus();
    }
}
