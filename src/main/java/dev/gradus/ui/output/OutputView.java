package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.graph.Problem;
import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Judgement;
import dev.gradus.ui.model.SharedJudgement;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.ValidationSample;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the network says: surface or curve, confusion matrix, per class, one row tried out, the test rows. */
public final class OutputView extends VBox {

    private enum Page { SURFACE, CURVE, MATRIX, CLASSES, EMBEDDING, TRY, EVALUATE }

    private static final double JUDGED_PER_SECOND = 4;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Texts texts = Texts.of("output");
    private final ComboBox<Page> pages = new ComboBox<>();
    private final StackPane content = new StackPane();
    private final Label sentence = new Label();
    private final PlaneView plane;
    private final NeuronView neuron;
    private final MatrixView matrix;
    private final ClassTable classes;
    private final TryPane tryOut;
    private final EvaluatePane evaluate;
    private final EmbeddingPane embedding;
    private final EmptyState empty = new EmptyState("");
    private final LiveNetwork network;
    private Optional<Judgement> judgement = Optional.empty();
    private Optional<ValidationSample> sample = Optional.empty();
    private boolean trained;
    private boolean filling;

    public OutputView(Workbench workbench, TrainingDesk desk, LiveNetwork live, Actions actions, ThemeModel theme,
            Background background) {
        this.workbench = workbench;
        this.desk = desk;
        setId("output");
        getStyleClass().add("panel");
        setSpacing(8);
        network = live;
        plane = new PlaneView(live, theme, workbench.rows());
        neuron = new NeuronView(workbench, live, theme, this::tell);
        matrix = new MatrixView(theme);
        classes = new ClassTable(theme);
        tryOut = new TryPane(live, theme);
        embedding = new EmbeddingPane(live, theme, workbench.rows());
        evaluate = new EvaluatePane(workbench, theme, background);
        plane.onTry(tryOut::set);
        tryOut.onRow(plane::tried);
        getChildren().addAll(header(), content, sentence);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(100);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("small");
        sentence.setId("output-sentence");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        live.watch(JUDGED_PER_SECOND, this::judge, this::judged);
        workbench.watched().shownProperty().addListener((property, before, now) -> turn());
        workbench.watched().pinnedProperty().addListener((property, before, now) -> turn());
        register(actions);
        workbench.revisionProperty().addListener((property, before, now) -> update());
        update();
    }

    private HBox header() {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        pages.setId("output-page");
        pages.setAccessibleText(texts.get("page"));
        pages.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Page page) {
                return page == null ? "" : texts.get("page." + page);
            }

            @Override
            public Page fromString(String text) {
                throw new IllegalStateException("The list of pages is not edited.");
            }
        });
        pages.setOnAction(event -> {
            if (!filling) {
                workbench.watched().clear();
            }
            turn();
        });
        Button copy = new Button("", Icons.of(MaterialDesignC.CONTENT_COPY, 16));
        copy.getStyleClass().add("icon-button");
        copy.setId("output-copy");
        copy.setAccessibleText(texts.get("copy"));
        copy.setTooltip(new Tooltip(texts.get("copy")));
        copy.setOnAction(event -> copyPicture());
        HBox header = new HBox(8, title, space, pages, copy);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setPadding(new Insets(0, 0, 4, 0));
        return header;
    }

    private void register(Actions actions) {
        actions.add(Action.when("output.evaluate", texts.get("evaluate"), texts.get("evaluate.explain"), "",
                Bindings.createStringBinding(() -> workbench.inference().complete() ? "" : texts.get("evaluate.none"),
                        workbench.revisionProperty()),
                () -> {
                    pages.setValue(Page.EVALUATE);
                    evaluate.evaluate();
                }));
        actions.add(Action.always("output.try", texts.get("page.TRY"), texts.get("try.help"), "",
                () -> pages.setValue(Page.TRY)));
        actions.add(Action.when("output.embedding", texts.get("page.EMBEDDING"), texts.get("embedding.help"), "",
                Bindings.createStringBinding(() -> pages.getItems().contains(Page.EMBEDDING) ? "" : texts.get("empty.data"),
                        workbench.revisionProperty()), () -> pages.setValue(Page.EMBEDDING)));
        actions.add(Action.always("output.copy", texts.get("copy"), texts.get("copy.help"), "", this::copyPicture));
    }

    private void update() {
        Optional<PreparedData> data = workbench.preparedData();
        plane.data(data.filter(each -> each.preparation().ofRows()));
        tryOut.data(data);
        evaluate.clear();
        List<Page> fitting = new ArrayList<>();
        data.filter(each -> !each.hasRows()).ifPresent(model -> fitting.add(Page.TRY));
        data.filter(PreparedData::hasRows).ifPresent(each -> {
            boolean one = each.axes().size() == 1;
            if (each.preparation().ofRows()) {
                fitting.add(one && each.task() == Task.REGRESSION ? Page.CURVE : Page.SURFACE);
            }
            if (each.task() == Task.CLASSIFICATION) {
                fitting.add(Page.MATRIX);
                fitting.add(Page.CLASSES);
            }
            fitting.add(Page.EMBEDDING);
            fitting.add(Page.TRY);
            fitting.add(Page.EVALUATE);
        });
        if (!pages.getItems().equals(fitting)) {
            Page kept = pages.getValue();
            filling = true;
            pages.getItems().setAll(fitting);
            boolean wide = fitting.contains(Page.MATRIX) && data.get().axes().size() > 2
                    && data.get().task() == Task.CLASSIFICATION;
            pages.setValue(fitting.contains(kept) ? kept : fitting.isEmpty() ? null : wide ? Page.MATRIX : fitting.get(0));
            filling = false;
        }
        turn();
    }

    private void turn() {
        if (filling) {
            return;
        }
        if (neuron.follow()) {
            show(neuron);
            return;
        }
        Page page = pages.getValue();
        Optional<Problem> problem = workbench.inference().firstBlocking();
        boolean needsNumbers = page == Page.MATRIX || page == Page.CLASSES;
        if (page == null || (needsNumbers && (problem.isPresent() || judgement.flatMap(Judgement::classes).isEmpty()))) {
            empty.say(page == null ? texts.get("empty.data") : texts.get("empty.matrix"));
            content.getChildren().setAll(empty);
            sentence.setText("");
            return;
        }
        Node shown = switch (page) {
            case SURFACE, CURVE -> plane;
            case MATRIX -> matrix;
            case CLASSES -> scrolled(classes);
            case EMBEDDING -> embedding;
            case TRY -> tryOut;
            case EVALUATE -> evaluate;
        };
        show(shown);
        say();
    }

    private void show(Node shown) {
        if (content.getChildren().size() != 1 || content.getChildren().get(0) != shown) {
            content.getChildren().setAll(shown);
        }
    }

    /** The sentence below the picture. */
    private void tell(String words) {
        sentence.setManaged(true);
        sentence.setVisible(true);
        sentence.setText(words);
    }

    private static Node scrolled(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        return scroll;
    }

    /** On the views' thread. */
    private Judgement judge(LiveNetwork.Moment moment) {
        trainedNow = moment.trained();
        SharedJudgement.Judged judged = network.judgement().of(moment);
        sampleNow = judged.sample();
        return judged.judgement();
    }

    private volatile boolean trainedNow;
    private volatile ValidationSample sampleNow;

    private void judged(Optional<Judgement> result) {
        boolean before = judgement.flatMap(Judgement::classes).isPresent();
        judgement = result;
        trained = trainedNow;
        sample = Optional.ofNullable(sampleNow);
        result.filter(each -> each.classes().isPresent()).ifPresent(each -> workbench.preparedData().ifPresent(data -> {
            if (each.predictions().rows == data.classNames().size()) {
                matrix.show(each, data.classNames(), sample.orElseThrow().rows());
                ClassificationReport report = each.classes().get();
                classes.show(data.classNames(), report.classes(), report.macro(), report.weighted());
            }
        }));
        if (before != judgement.flatMap(Judgement::classes).isPresent()) {
            turn();
        } else {
            say();
        }
    }

    private void say() {
        if (workbench.watched().shown().isPresent()) {
            return; // the neuron speaks for itself
        }
        Page page = pages.getValue();
        boolean live = page == Page.SURFACE || page == Page.CURVE || page == Page.MATRIX || page == Page.CLASSES;
        sentence.setManaged(live);
        sentence.setVisible(live);
        if (judgement.isEmpty() || !live) {
            sentence.setText("");
            return;
        }
        Judgement now = judgement.get();
        String words = now.count() == 0 ? texts.get("noValidation")
                : !trained ? texts.get(page == Page.SURFACE && now.task() != Task.REGRESSION ? "untrained.line" : "untrained")
                : now.task() == Task.CLASSIFICATION
                ? texts.get("right", NumberText.whole(now.right()), NumberText.whole(now.count()))
                : now.task() == Task.MULTI_LABEL ? texts.get("rightLabels", NumberText.percent(now.score()))
                : texts.get("r2", NumberText.three(now.score()), NumberText.whole(now.count()));
        if (now.count() > 0 && sample.filter(each -> !each.isWhole()).isPresent()) {
            words += " " + texts.get("sample", NumberText.whole(now.count()), NumberText.whole(sample.get().all()));
        }
        sentence.setText(words);
        plane.spoken(words);
    }

    private void copyPicture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(2, 2));
        ClipboardContent picture = new ClipboardContent();
        picture.putImage(content.snapshot(parameters, null));
        Clipboard.getSystemClipboard().setContent(picture);
    }
}
