package dev.gradus.ui.data;

import dev.gradus.ui.theme.NumberText;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The parts side by side, each as wide as its share, with a handle between training and validation and one between
 * validation and test. What a drag would mean is told while it goes on; it is done when the handle is let go.
 */
final class SplitStrip extends Region {

    private static final double HANDLE = 9;
    private static final double HEIGHT = 26;
    private static final double LEAST_TRAINING = 0.05;
    private static final double STEP = 0.01;

    private final Region[] pieces = {piece("split-training"), piece("split-validation"), piece("split-test")};
    private final Region first = handle("split-handle-validation");
    private final Region second = handle("split-handle-test");
    private double validation;
    private double test;
    private double before;
    private BiConsumer<Double, Double> moving = (validationShare, testShare) -> { };
    private BiConsumer<Double, Double> settled = (validationShare, testShare) -> { };

    SplitStrip() {
        setId("split-strip");
        getChildren().addAll(pieces);
        getChildren().addAll(first, second);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        take(first, true);
        take(second, false);
    }

    /** @param action told the shares of validation and test while a handle is dragged */
    void onMoving(BiConsumer<Double, Double> action) {
        moving = action;
    }

    /** @param action told the shares of validation and test when a handle was moved */
    void onSettled(BiConsumer<Double, Double> action) {
        settled = action;
    }

    /** @param testMoves false where the test part came with the data */
    void show(double validationShare, double testShare, boolean validationMoves, boolean testMoves) {
        if (first.isPressed() || second.isPressed()) {
            return;
        }
        validation = validationShare;
        test = testShare;
        first.setVisible(validationMoves);
        second.setVisible(testMoves);
        say();
        requestLayout();
    }

    private void take(Region handle, boolean ofTraining) {
        handle.setOnMousePressed(event -> {
            handle.requestFocus();
            before = validation + 7 * test;
            event.consume();
        });
        handle.setOnMouseDragged(event -> {
            move(ofTraining, sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / Math.max(1, getWidth()));
            moving.accept(validation, test);
            event.consume();
        });
        handle.setOnMouseReleased(event -> {
            if (before != validation + 7 * test) {
                settled.accept(validation, test);
            }
            event.consume();
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
            if (by != 0 && !event.isAltDown() && !event.isShortcutDown()) {
                double edge = ofTraining ? 1 - validation - test : 1 - test;
                move(ofTraining, edge + by * (event.isShiftDown() ? 5 : 1) * STEP);
                settled.accept(validation, test);
                event.consume();
            }
        });
    }

    /** Puts an edge at a place of the strip, in whole per cents; the other edge stays. */
    private void move(boolean ofTraining, double place) {
        if (ofTraining) {
            double most = 1 - test - LEAST_TRAINING;
            validation = Math.max(0, Math.min(most, percent(1 - test - place)));
        } else {
            double training = 1 - validation - test;
            test = Math.max(0, Math.min(1 - training, percent(1 - place)));
            validation = Math.max(0, percent(1 - training - test));
        }
        say();
        requestLayout();
    }

    private static double percent(double share) {
        return Math.rint(share / STEP) * STEP;
    }

    private void say() {
        first.setAccessibleText(DataTexts.TEXTS.get("split.handle.validation", NumberText.percent(1 - validation - test),
                NumberText.percent(validation)));
        second.setAccessibleText(DataTexts.TEXTS.get("split.handle.test", NumberText.percent(validation),
                NumberText.percent(test)));
    }

    @Override
    protected void layoutChildren() {
        double[] shares = {1 - validation - test, validation, test};
        double x = 0;
        for (int i = 0; i < pieces.length; i++) {
            pieces[i].resizeRelocate(x, 2, Math.max(0, shares[i] * getWidth()), HEIGHT - 4);
            x += shares[i] * getWidth();
        }
        place(first, shares[0]);
        place(second, shares[0] + shares[1]);
    }

    private void place(Region handle, double share) {
        handle.resizeRelocate(Math.max(0, Math.min(getWidth() - HANDLE, share * getWidth() - HANDLE / 2)), 0, HANDLE, HEIGHT);
    }

    private static Region piece(String style) {
        Region piece = new Region();
        piece.getStyleClass().add(style);
        piece.setMouseTransparent(true);
        return piece;
    }

    private static Region handle(String id) {
        Region handle = new Region();
        handle.setId(id);
        handle.getStyleClass().add("split-handle");
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        javafx.scene.control.Tooltip.install(handle, new javafx.scene.control.Tooltip(DataTexts.TEXTS.get("split.handle.help")));
        return handle;
    }
}
