package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LensRowTest {

    private static LensRow.Wish wish(double centre, double width) {
        return new LensRow.Wish(centre, width, 200);
    }

    @Test
    void aLensHangsRightBelowItsLayerWhereThereIsRoom() {
        List<LensRow.Place> places = LensRow.lay(List.of(wish(200, 100), wish(700, 200)), 1000);
        assertEquals(150, places.get(0).x());
        assertEquals(600, places.get(1).x());
        assertEquals(0, places.get(1).y());
    }

    @Test
    void lensesNeitherTouchNorLeaveTheView() {
        List<LensRow.Wish> wishes = List.of(wish(100, 180), wish(150, 400), wish(980, 200));
        List<LensRow.Place> places = LensRow.lay(wishes, 1000);
        assertTrue(places.get(0).x() >= LensRow.MARGIN);
        for (int i = 0; i < 2; i++) {
            assertTrue(places.get(i).x() + wishes.get(i).width() + LensRow.GAP <= places.get(i + 1).x() + 1e-9);
        }
        assertEquals(1000 - LensRow.MARGIN - 200, places.get(2).x());
    }

    @Test
    void whatDoesNotFitBeginsAFurtherRow() {
        List<LensRow.Place> places = LensRow.lay(List.of(wish(100, 500), wish(300, 400), wish(500, 400)), 1000);
        assertEquals(0, places.get(1).y());
        assertEquals(200 + LensRow.GAP, places.get(2).y());
        assertEquals(LensRow.DROP + 400 + LensRow.GAP + LensRow.FOOT, LensRow.height(places, List.of(200.0, 200.0, 200.0)));
    }
}
