package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Decimal;
import dev.gradus.data.csv.NumberText.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0|0", "-7|-7", "+3|3", "12.5|12.5", ".5|0.5", "5.|5", "1e5|1e5", "-2.5E-3|-0.0025", "1,234|1234",
            "1,234.5|1234.5", "200,000,000|2e8", "12 345.6|12345.6", "1'234.50|1234.5", "$1,200|1200", "-£3.50|-3.5",
            "12.00 €|12", "−4|-4", "1.234|1.234", "0.123|0.123", "1234567.25|1234567.25",
            "12 %|12", "3.5%|3.5", "-4%|-4", "(1,234.50)|-1234.5", "($5)|-5", "$-5|-5", "12,34,567|1234567", "1,23,45,678.9|12345678.9",
            "USD 1,200.50|1200.5", "1200 EUR|1200", "R$ 5.5|5.5", "¥1,000|1000"})
    void numbersWithADecimalPoint(String text, double expected) {
        assertEquals(expected, NumberText.parse(text, Decimal.POINT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0|0", "12,5|12.5", ",5|0.5", "1.234|1234", "1.234,5|1234.5", "200.000.000|2e8", "12 345,6|12345.6",
            "0,123|0.123", "1,234|1.234", "-1,5e3|-1500"})
    void numbersWithADecimalComma(String text, double expected) {
        assertEquals(expected, NumberText.parse(text, Decimal.COMMA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "e5", "1e", "abc", "12a", "0x1F", "1-2", "1.2.3", "1,2,3", "1,23.4",
            "1 2 3", "16/07/2010", "1e999", "030 123 456", "EURO 5", "5 apples", "(a)", "()", "%", "$", "--5", "1.2.345,6", ".", ",", "Infinity", "1_000", "١٢"})
    void whatIsNoNumberUnderEitherSign(String text) {
        assertTrue(Double.isNaN(NumberText.parse(text, Decimal.POINT)), text);
        assertTrue(Double.isNaN(NumberText.parse(text, Decimal.COMMA)), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12,5|POINT", "145,00|POINT", "5.25|COMMA", "0.123|COMMA", "1,234.5|COMMA", "1.234,5|POINT",
            "1.234|UNCLEAR", "1,234|UNCLEAR", "2.5|UNCLEAR", "2,5|UNCLEAR"})
    void aNumberOfTheOtherSignIsNeverReadAsAnotherNumber(String text, Decimal sign) {
        assertTrue(Double.isNaN(NumberText.parse(text, sign)), text + " under " + sign);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12,5|COMMA", "1.234.567|COMMA", "1.234,5|COMMA", "0,123|COMMA", "1234,567|COMMA",
            "5.25|POINT", "1,234,567|POINT", "1,234.5|POINT", "0.123|POINT", "1234.567|POINT", "1.234e5|POINT",
            "1.234|EITHER", "12,345|EITHER", "1234|NONE", "1 234|NONE", "1e5|NONE", "x|NO_NUMBER"})
    void whatACellSaysAboutTheDecimalSign(String text, Evidence expected) {
        assertEquals(expected, NumberText.evidence(text));
    }

    @ParameterizedTest
    @CsvSource({"06090,true", "007,true", "0,false", "0.5,false", "10,false", "00,true", "0a,false"})
    void leadingZerosMakeACode(String text, boolean expected) {
        assertEquals(expected, NumberText.isCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "n/a", "NaN", "NULL", "?", "#N/A", "n.a."})
    void usualWordsForMissing(String text) {
        assertTrue(MissingWords.standard().contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "none", "-", "unknown", "Nathan", "n/a?"})
    void wordsThatMayBeValues(String text) {
        assertFalse(MissingWords.standard().contains(text));
        assertTrue(MissingWords.standard().and(java.util.List.of(text)).contains(text));
    }
}
