package dev.gradus.testing;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.finder.WindowFinder;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * TestFX's robot without its pauses (50 ms after each action, up to 200 steps of 1 ms for a way of the mouse, 25 ms for
 * each key): after an action it waits until JavaFX has answered, see {@link Frames#settle}.
 */
final class PromptRobot extends FxRobot {

    /** Enough of them that a drag is seen to begin, to go on and to arrive. */
    private static final int STEPS_OF_A_WAY = 8;

    private final BaseRobot hand = robotContext().getBaseRobot();
    private final MouseRobot mouse = robotContext().getMouseRobot();
    private final KeyboardRobot keyboard = robotContext().getKeyboardRobot();

    @Override
    public FxRobot interact(Runnable work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        return settled();
    }

    @Override
    public <T> FxRobot interact(Callable<T> work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        return settled();
    }

    @Override
    public FxRobot interrupt() {
        return settled();
    }

    // The mouse.

    @Override
    public FxRobot moveTo(PointQuery target, Motion motion) {
        way(target.query(), target.queryMotion().orElse(motion));
        Point2D now = target.query();
        if (!now.equals(hand.retrieveMouse())) {
            hand.moveMouse(now);
            settled();
        }
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        way(hand.retrieveMouse().add(x, y), motion);
        return this;
    }

    private void way(Point2D to, Motion motion) {
        Point2D from = hand.retrieveMouse();
        if (motion == Motion.VERTICAL_FIRST) {
            step(from, new Point2D(from.getX(), to.getY()));
        } else if (motion == Motion.HORIZONTAL_FIRST) {
            step(from, new Point2D(to.getX(), from.getY()));
        }
        step(hand.retrieveMouse(), to);
        settled();
    }

    private void step(Point2D from, Point2D to) {
        for (int i = 1; i <= STEPS_OF_A_WAY; i++) {
            hand.moveMouse(from.interpolate(to, (double) i / STEPS_OF_A_WAY));
        }
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.pressNoWait(buttons);
        return settled();
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.releaseNoWait(buttons);
        return settled();
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        mouse.pressNoWait(buttons);
        return release(buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery target, Motion motion, MouseButton... buttons) {
        moveTo(target, motion);
        return clickOn(buttons);
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        clickOn(buttons);
        return clickOn(buttons);
    }

    @Override
    public FxRobot doubleClickOn(PointQuery target, Motion motion, MouseButton... buttons) {
        moveTo(target, motion);
        return doubleClickOn(buttons);
    }

    @Override
    public FxRobot drag(MouseButton... buttons) {
        return press(buttons);
    }

    @Override
    public FxRobot drag(PointQuery target, MouseButton... buttons) {
        moveTo(target, Motion.DEFAULT);
        return press(buttons);
    }

    @Override
    public FxRobot drop() {
        return release(new MouseButton[0]);
    }

    @Override
    public FxRobot dropTo(PointQuery target) {
        moveTo(target, Motion.DEFAULT);
        return drop();
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        moveBy(x, y, Motion.DEFAULT);
        return drop();
    }

    @Override
    public FxRobot scroll(int amount) {
        mouse.scrollNoWait(amount);
        return settled();
    }

    // The keyboard.

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.pressNoWait(keys);
        return settled();
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.releaseNoWait(keys);
        return settled();
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            keyboard.pressNoWait(key);
            release(key);
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            type(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = target().getScene();
        for (String character : text.split("")) {
            hand.typeKeyboard(scene, keyOf(character), character);
        }
        return settled();
    }

    private static KeyCode keyOf(String character) {
        return character.equals("\n") ? KeyCode.ENTER : character.equals("\t") ? KeyCode.TAB : KeyCode.UNDEFINED;
    }

    private Window target() {
        WindowFinder windows = robotContext().getWindowFinder();
        List<Window> all = windows.listWindows();
        return all.stream().filter(Window::isFocused).findFirst().orElseGet(() -> all.get(0));
    }

    private FxRobot settled() {
        Frames.settle();
        return this;
    }
}
