package dev.gradus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.testing.GuiTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GuiTest
class DecimalCommaTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void whereACommaPartsFractionsItIsTakenAndAPointStillIs() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals(0.05, NumberField.parse("0,05"));
        assertEquals(0.05, NumberField.parse("0.05"));
        assertEquals(0.5, NumberField.parse("1/2"));
    }

    @Test
    void elsewhereACommaIsNoNumber() {
        Locale.setDefault(Locale.US);
        assertTrue(Double.isNaN(NumberField.parse("1,000")));
    }
}
