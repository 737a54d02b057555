package dev.gradus.ui.data;

import dev.gradus.data.DataException;
import dev.gradus.data.ImageSet;
import dev.gradus.data.ImageSize;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What is done to images before their pixels become numbers, one card a step. */
final class ImageStepList extends VBox {

    private final DataBench bench;
    private final MenuButton add = new MenuButton(DataTexts.TEXTS.get("image.add"));
    private final Label about = new Label();
    private final VBox cards = new VBox(8);
    private ImageSize given = new ImageSize(1, 1, 1);

    ImageStepList(DataBench bench) {
        super(8);
        this.bench = bench;
        setId("image-steps");
        Label title = new Label(DataTexts.TEXTS.get("image.steps"));
        title.getStyleClass().add("panel-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        add.setId("image-step-add");
        add.getStyleClass().add("small-button");
        add.setGraphic(Icons.of(MaterialDesignP.PLUS, 16));
        add.setMinWidth(USE_PREF_SIZE);
        add.setTooltip(new Tooltip(DataTexts.TEXTS.get("image.add.tip")));
        add.setAccessibleText(DataTexts.TEXTS.get("image.add.tip"));
        for (ImageStep each : List.of(new ImageStep.Resize(1, 1), new ImageStep.CentreCrop(1, 1), new ImageStep.Greyscale())) {
            MenuItem item = new MenuItem(ImageStepCard.name(each) + ": "
                    + DataTexts.TEXTS.get("image." + ImageStepCard.key(each) + ".help"));
            item.setId("image-step-add-" + ImageStepCard.key(each));
            item.setOnAction(event -> change("image.edit.add", each, steps -> steps.add(fresh(each, steps))));
            add.getItems().add(item);
        }
        HBox head = new HBox(8, title, between, add);
        head.setAlignment(Pos.CENTER_LEFT);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.getStyleClass().addAll("small", "muted");
        getChildren().addAll(head, about, cards);
    }

    void update() {
        Optional<InputPlan.Images> plan = bench.setup().map(setup -> setup.plan()).filter(InputPlan.Images.class::isInstance)
                .map(InputPlan.Images.class::cast);
        Optional<ImageSet> images = bench.reading().map(Reading::content).filter(ImageSet.class::isInstance)
                .map(ImageSet.class::cast);
        boolean there = plan.isPresent() && images.isPresent();
        setVisible(there);
        setManaged(there);
        if (!there) {
            return;
        }
        given = ImageSize.of(images.get());
        List<ImageStep> steps = plan.get().steps();
        about.setText(steps.isEmpty() ? DataTexts.TEXTS.get("image.none", shape(given)) : DataTexts.TEXTS.get("image.about"));
        boolean same = cards.getChildren().size() == steps.size();
        for (int i = 0; same && i < steps.size(); i++) {
            same = ((ImageStepCard) cards.getChildren().get(i)).shows(steps.get(i));
        }
        if (!same) {
            List<ImageStepCard> made = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                made.add(card(steps, i));
            }
            cards.getChildren().setAll(made);
        }
        for (int i = 0; i < steps.size(); i++) {
            ((ImageStepCard) cards.getChildren().get(i)).show(steps.get(i), sizes(steps, i));
        }
    }

    /** As shapes are written everywhere in the window. */
    private static String shape(ImageSize size) {
        return size.channels() + "×" + size.height() + "×" + size.width();
    }

    /** The size before and after a step; where it cannot be taken, why. */
    private String sizes(List<ImageStep> steps, int place) {
        try {
            ImageSize before = ImageStep.after(steps.subList(0, place), given);
            return DataTexts.TEXTS.get("image.sizes", shape(before),
                    shape(ImageStep.after(steps.subList(0, place + 1), given)));
        } catch (DataException impossible) {
            return Phrases.of(impossible.getMessage());
        }
    }

    /** With settings that change nothing yet, at the size that images have by then. */
    private ImageStep fresh(ImageStep kind, List<ImageStep> steps) {
        ImageSize size = given;
        try {
            size = ImageStep.after(steps, given);
        } catch (DataException impossible) {
            // The card of the step that cannot be taken says why; the new one begins at the size given.
            size = given;
        }
        int tall = Math.min(size.height(), ImageStep.MOST_A_SIDE);
        int wide = Math.min(size.width(), ImageStep.MOST_A_SIDE);
        return kind instanceof ImageStep.Resize ? new ImageStep.Resize(tall, wide)
                : kind instanceof ImageStep.CentreCrop ? new ImageStep.CentreCrop(tall, wide) : kind;
    }

    private ImageStepCard card(List<ImageStep> steps, int place) {
        ImageStep step = steps.get(place);
        ImageStepCard card = new ImageStepCard(step, place == 0, place == steps.size() - 1,
                now -> change("image.edit.change", step, list -> list.set(place, now)), new ImageStepCard.Moves() {
                    @Override
                    public void earlier() {
                        change("image.edit.move", step, list -> Collections.swap(list, place, place - 1));
                    }

                    @Override
                    public void later() {
                        change("image.edit.move", step, list -> Collections.swap(list, place, place + 1));
                    }

                    @Override
                    public void remove() {
                        change("image.edit.remove", step, list -> list.remove(place));
                    }
                });
        card.setId("image-step-" + (place + 1));
        return card;
    }

    private void change(String key, ImageStep step, Consumer<List<ImageStep>> change) {
        bench.change(DataTexts.TEXTS.get(key, ImageStepCard.name(step)), setup -> {
            InputPlan.Images plan = (InputPlan.Images) setup.plan();
            List<ImageStep> steps = new ArrayList<>(plan.steps());
            change.accept(steps);
            return setup.withPlan(plan.withSteps(steps));
        }, true);
    }
}
