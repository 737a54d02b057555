package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Randoms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOutTest {

    @Test
    void aDecimalReadsBackAsTheSameNumber() {
        long key = Randoms.key(1, "decimals");
        for (int i = 0; i < 50_000; i++) {
            double value = i % 2 == 0 ? Randoms.normal(key, i)
                    : Double.longBitsToDouble(Double.doubleToLongBits(Randoms.uniform(key, i)) ^ ((long) i << 45));
            if (Double.isFinite(value)) {
                String text = JsonOut.decimal(value);
                assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(Double.parseDouble(text)), text);
            }
        }
    }

    @Test
    void aDecimalHasNoDigitTooMany() {
        long key = Randoms.key(2, "decimals");
        for (int i = 0; i < 20_000; i++) {
            double value = Randoms.normal(key, i);
            int digits = new BigDecimal(JsonOut.decimal(value)).stripTrailingZeros().precision();
            if (digits == 17) {
                double shorter = new BigDecimal(value).round(new MathContext(16)).doubleValue();
                assertTrue(shorter != value, "16 digits are enough for " + value);
            }
        }
        assertEquals("0.002", JsonOut.decimal(2e-3));
    }

    @Test
    void wholeNumbersAndZerosAreWrittenPlainly() {
        assertEquals(List.of("5", "-3", "0.0", "-0.0", "1.0E10", "0.1"),
                List.of(5.0, -3.0, 0.0, -0.0, 1e10, 0.1).stream().map(JsonOut::decimal).toList());
        assertEquals("A file cannot hold the number NaN.",
                assertThrows(IllegalArgumentException.class, () -> JsonOut.decimal(Double.NaN)).getMessage());
    }
}
