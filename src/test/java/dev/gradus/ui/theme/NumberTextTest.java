package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    }

    @AfterEach
    void back() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.083|0.0830", "-1.2534|−1.25", "0.00013|1.3e−4", "0|0", "-0.0|0", "3e12|3.0e12",
        "0.9996|1.00", "9.996|10.0", "99.96|100", "999.6|1,000", "12345|12,300", "999999|1.0e6", "0.00099999|0.00100",
        "0.000996|1.0e−3", "NaN|not a number", "-Infinity|−∞"})
    void threeSignificantDigitsStayThree(double value, String expected) {
        assertEquals(expected, NumberText.three(value));
    }

    @Test
    void percentHasOneDecimalAndANarrowSpace() {
        assertEquals("98.5\u202f%", NumberText.percent(0.985));
    }

    @Test
    void countsAreGrouped() {
        assertEquals("60,000", NumberText.whole(60_000));
    }

    @Test
    void aSmallNegativeNumberThatRoundsToNothingHasNoMinus() {
        assertEquals("0.0", NumberText.fixed(-0.01, 1));
    }

    @Test
    void numbersFollowTheLanguageOfTheComputer() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        assertEquals("0,0830", NumberText.three(0.083));
    }

    @ParameterizedTest
    @CsvSource({"9,0:09", "750,12:30", "3723,1:02:03", "-3,0:00"})
    void durationsAreClockTimes(double seconds, String expected) {
        assertEquals(expected, NumberText.duration(seconds));
    }

    @ParameterizedTest
    @CsvSource({"512,512 B", "12000,12 kB", "2100000,2.1 MB", "999600,1.0 MB"})
    void bytesTakeTheUnitThatFits(long bytes, String expected) {
        assertEquals(expected, NumberText.bytes(bytes));
    }
}
