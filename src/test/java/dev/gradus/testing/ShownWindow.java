package dev.gradus.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Starts JavaFX before a test class creates its controls, shows the window of a test ({@link Start}) before it and takes
 * it away after it, with whatever is still pressed or open; and skips all this where {@link Fonts} found an obstacle.
 */
final class ShownWindow
        implements ExecutionCondition, BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final int PATIENCE_SECONDS = 60;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Fonts.obstacle().map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("JavaFX can draw text."));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        onTheWindowsThread(() -> {
            for (Method method : context.getRequiredTestClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(Start.class)) {
                    call(method, context.getRequiredTestInstance(), stage);
                }
            }
            return null;
        });
        Frames.settle();
    }

    private static void call(Method method, Object test, Stage stage) throws Exception {
        method.setAccessible(true);
        try {
            method.invoke(test, stage);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws TimeoutException {
        onTheWindowsThread(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
        FxRobot robot = robot(context);
        robot.release(new MouseButton[0]);
        robot.release(new KeyCode[0]);
    }

    private static void onTheWindowsThread(Callable<Void> work) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return robot(context);
    }

    /** One for each test, so that it knows what is pressed. */
    private static FxRobot robot(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(ShownWindow.class))
                .computeIfAbsent(FxRobot.class, type -> new PromptRobot(), FxRobot.class);
    }
}
