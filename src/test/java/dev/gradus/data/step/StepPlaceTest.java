package dev.gradus.data.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a new step goes in a chain that fills, encodes and scales. */
class StepPlaceTest {

    private static final List<Step> USUAL = List.of(FillMissing.TYPE.step(), OneHot.TYPE.step(), Standardise.TYPE.step(),
            TargetScale.TYPE.step());

    @Test
    void whatReadsCellsAsTheyCameGoesFirst() {
        for (StepType<?> type : List.of(DropRows.TYPE, MissingFlag.TYPE, FillMissing.TYPE, DateParts.TYPE, Tokens.TYPE)) {
            assertEquals(0, StepEdits.placeFor(USUAL, type), type.id());
        }
    }

    @Test
    void whatIsForWordsGoesBeforeAllWordsAreNumbers() {
        assertEquals(1, StepEdits.placeFor(USUAL, Ordinal.TYPE));
        assertEquals(1, StepEdits.placeFor(USUAL, Hashing.TYPE));
        List<Step> dates = List.of(DateParts.TYPE.step(), Standardise.TYPE.step());
        assertEquals(1, StepEdits.placeFor(dates, OneHot.TYPE), "the dates are turned into numbers by their own step");
    }

    @Test
    void otherStepsGoBeforeWhatScalesAndThatGoesLast() {
        for (StepType<?> type : List.of(Log.TYPE, Clip.TYPE, Bin.TYPE, Polynomial.TYPE, Quantile.TYPE, LeaveOut.TYPE)) {
            assertEquals(2, StepEdits.placeFor(USUAL, type), type.id());
        }
        for (StepType<?> type : List.of(Standardise.TYPE, MinMax.TYPE, Robust.TYPE, PcaWhitening.TYPE, TargetScale.TYPE)) {
            assertEquals(4, StepEdits.placeFor(USUAL, type), type.id());
        }
    }
}
