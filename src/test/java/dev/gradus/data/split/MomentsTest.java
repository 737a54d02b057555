package dev.gradus.data.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-03-31|2024-03-31T00:00:00", "1949-01|1949-01-01T00:00:00", "2024/3/1 7:05|2024-03-01T07:05:00",
        "31.3.2024|2024-03-31T00:00:00", "3/4/24|2024-04-03T00:00:00", "12 Mar 2021|2021-03-12T00:00:00",
        "March 5, 1999|1999-03-05T00:00:00", "2024-03-31T23:59:30Z|2024-03-31T23:59:30", "5-Jan-70|1970-01-05T00:00:00",
        "2024-03-31 12:00 AM|2024-03-31T00:00:00", "2024-03-31T12:00:00+02:00|2024-03-31T10:00:00",
        "20240331T101112|2024-03-31T10:11:12", "2021-W01|2021-01-04T00:00:00"})
    void datesAreReadAsTheyAreUsuallyWritten(String text, String moment) {
        assertEquals(Optional.of((double) LocalDateTime.parse(moment).toEpochSecond(ZoneOffset.UTC)),
                Moments.seconds(text, false), text);
    }

    @Test
    void monthsComeFirstWhereTheColumnSaysSo() {
        assertArrayEquals(new double[] {Moments.seconds("2024-04-03", false).orElseThrow()},
                new double[] {Moments.seconds("4/3/2024", true).orElseThrow()});
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String text : new String[] {"", "soon", "2024-13-01", "31/31/2024", "12:99"}) {
            assertTrue(Moments.seconds(text, false).isEmpty(), text);
        }
    }
}
