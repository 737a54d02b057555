package dev.gradus.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerSearchTest {

    private static List<String> found(String typed) {
        return LayerSearch.find(LayerCatalog.all(), typed).stream().map(LayerType::id).toList();
    }

    @Test
    void aBeginningComesBeforeAMiddleAndAMiddleBeforeLettersInOrder() {
        assertEquals("dense", found("d").get(0));
        assertEquals("batchnorm", found("norm").get(0));
        assertEquals("flatten", found("fltn").get(0));
    }

    @Test
    void theCaseDoesNotMatterAndNothingTypedFindsAll() {
        assertEquals("concat", found("CONC").get(0));
        assertEquals(LayerCatalog.all(), LayerSearch.find(LayerCatalog.all(), " "));
    }

    @Test
    void theNearestNameIsOfferedWhenNothingIsFound() {
        assertEquals(List.of(), found("drupout"));
        assertEquals(Optional.of("dropout"), LayerSearch.nearest(LayerCatalog.all(), "drupout").map(LayerType::id));
    }
}
