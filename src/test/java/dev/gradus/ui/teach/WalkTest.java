package dev.gradus.ui.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {

    @Test
    void nextToTheEndAndPreviousBackVisitTheSameStops() throws Exception {
        Journey journey = new Journey(Recorded.of("circles").record());
        for (Grain grain : Grain.values()) {
            journey.grain(grain);
            journey.first();
            List<Stop> there = new ArrayList<>(List.of(journey.stop()));
            while (!journey.atEnd()) {
                journey.next();
                there.add(journey.stop());
            }
            List<Stop> back = new ArrayList<>(List.of(journey.stop()));
            while (!journey.atStart()) {
                journey.previous();
                back.add(journey.stop());
            }
            Collections.reverse(back);
            assertEquals(there, back);
            assertEquals(journey.walk().stops(), there);
        }
    }

    @Test
    void atProductsNothingOfASmallNetworkIsSkippedAndPhasesFollowEachOther() throws Exception {
        Journey journey = new Journey(Recorded.of("circles").record());
        List<Stop> stops = journey.walk().stops();
        Set<Place> places = new HashSet<>(stops.stream().map(Stop::place).toList());
        List<Compiled> layers = journey.record().network().layers();
        for (int i = 1; i < layers.size() - 1; i++) {
            for (int unit = 0; unit < layers.get(i).shape().size(); unit++) {
                assertTrue(places.contains(new Place(i, new Spot.Output(unit, 0))), "output " + unit + " of layer " + i);
                assertTrue(places.contains(new Place(i, new Spot.Inner("z", unit, 0))), "sum " + unit + " of layer " + i);
                assertTrue(places.contains(new Place(i, new Spot.Inner("dz", unit, 0))), "its gradient " + unit);
            }
            for (Parameter parameter : layers.get(i).parameters()) {
                for (int index = 0; index < parameter.size(); index++) {
                    assertTrue(places.contains(new Place(i, new Spot.Share(parameter.index(), index, 0))));
                    assertTrue(places.contains(Place.optimizer(new Spot.NewValue(parameter.offset() + index))));
                }
            }
        }
        for (int i = 1; i < stops.size(); i++) {
            assertTrue(stops.get(i).phase().ordinal() >= stops.get(i - 1).phase().ordinal());
        }
        assertEquals(Phase.AFTER, stops.get(stops.size() - 1).phase());
    }

    /** Each number that is explained is the number that stands there, and its explanation comes to it. */
    @ParameterizedTest
    @ValueSource(strings = {"circles", "worked-222", "mtcars", "lstm-classifier", "mnist-cnn-small"})
    void everyStopOfASampleIsExplainedAndItsNumbersComeToTheNumber(String sample) throws Exception {
        Document document = SampleProjects.find(sample).orElseThrow().document();
        Journey journey = new Journey(Recorded.of(document.withTraining(document.training()
                .withBatchSize(Math.min(4, document.training().batchSize())))).record());
        for (Grain grain : Grain.values()) {
            journey.grain(grain);
            assertFalse(journey.walk().stops().isEmpty());
            for (Stop stop : journey.walk().stops()) {
                Explanation explanation = journey.origins().explain(stop.place());
                double scale = Math.max(1, Math.abs(explanation.value()));
                assertEquals(journey.origins().number(stop.place()), explanation.value(), 1e-9 * scale, stop.toString());
                assertEquals(explanation.value(), explanation.term().value(), 1e-9 * scale, stop.toString());
                Sources sources = new Sources(journey.origins(), stop.place(), explanation);
                sources.badges().keySet().forEach(place -> assertEquals(sources.given(place).value(),
                        journey.origins().number(place), 1e-9 * Math.max(1, Math.abs(sources.given(place).value())),
                        () -> place + " in " + stop));
            }
        }
    }

    @Test
    void aNumberLeadsToWhereItComesFromAndBackAgain() throws Exception {
        Journey journey = new Journey(Recorded.of("circles").record());
        Place weight = new Place(1, new Spot.Share(0, 3, 0));
        journey.follow(weight);
        assertEquals(weight, journey.stop().place());
        int at = journey.index();
        Place input = journey.origins().source(weight, new Spot.Input(0, 1, 0));
        journey.follow(input);
        assertEquals(new Place(0, new Spot.Output(1, 0)), journey.stop().place(), "the trail ends at an input");
        journey.back();
        assertEquals(weight, journey.stop().place());
        assertEquals(at, journey.index());
    }

    @Test
    void aLargeLayerShowsASampleWithTheChosenUnitInIt() throws Exception {
        Document document = SampleProjects.find("mnist-cnn-small").orElseThrow().document();
        Journey journey = new Journey(Recorded.of(document.withTraining(document.training().withBatchSize(4))).record());
        assertEquals(Shown.SAMPLE, journey.shown().units(1).length);
        journey.choose(1, 1234);
        assertEquals(new Place(1, new Spot.Output(1234, 0)), journey.stop().place());
        assertTrue(java.util.Arrays.stream(journey.shown().units(1)).anyMatch(unit -> unit == 1234));
    }
}
