package dev.gradus.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that needs JavaFX. It runs in the one JVM for GUI tests, has TestFX's {@code @Start} and a
 * {@code FxRobot} parameter, and is skipped with a reason where JavaFX cannot draw text.
 */
@Tag("gui")
@ExtendWith(ShownWindow.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GuiTest { }
