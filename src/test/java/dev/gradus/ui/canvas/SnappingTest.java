package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.edit.Point;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SnappingTest {

    @Test
    void withoutNeighboursPlacesLieOnTheGrid() {
        assertEquals(new Point(40, -20), Snapping.of(33, -12, List.of(), 1).place());
    }

    @Test
    void aNeighboursCentrePullsFromNearAndDrawsAGuide() {
        Snapping snapping = Snapping.of(104, 311, List.of(new Point(109, 0), new Point(400, 305)), 1);

        assertEquals(new Point(109, 305), snapping.place());
        assertEquals(OptionalDouble.of(109), snapping.guideX());
        assertEquals(OptionalDouble.of(305), snapping.guideY());
    }

    @Test
    void theNearestOfSeveralNeighboursWins() {
        assertEquals(102, Snapping.of(103, 0, List.of(new Point(108, 900), new Point(102, 900)), 1).place().x());
    }

    @Test
    void theReachIsADistanceOnTheScreen() {
        assertEquals(OptionalDouble.empty(), Snapping.of(104, 0, List.of(new Point(109, 900)), 2).guideX());
        assertEquals(OptionalDouble.of(117), Snapping.of(104, 0, List.of(new Point(117, 900)), 0.5).guideX());
    }
}
