package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.canvas.WireStyle.Shows;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is drawn of the weights, which neurons get tiles, and how cards make room. */
class WeightWireTest {

    private static final NodeId A = new NodeId("n1");
    private static final NodeId B = new NodeId("n2");
    private static final NodeId C = new NodeId("n3");
    private final Palette palette = Palette.of(Theme.LIGHT);

    private static WeightWire wire(int unit, double weight, double gradient, boolean frozen) {
        return new WeightWire(A, unit, 0, B, 0, 0, true, weight, gradient, frozen);
    }

    @Test
    void theStrongestFourHundredAreDrawnTheWeakestOfThemFirst() {
        List<WeightWire> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(wire(i, (i % 2 == 0 ? 1 : -1) * i, 1.0 / (i + 1), false));
        }
        Collections.shuffle(all, new Random(1));

        assertEquals(IntStream.range(600, 1000).boxed().toList(),
                WeightWire.strongest(all, Shows.WEIGHTS, WeightWire.MOST).stream().map(WeightWire::fromUnit).toList());
        assertEquals(399, WeightWire.strongest(all, Shows.GRADIENTS, WeightWire.MOST).get(0).fromUnit());
    }

    @Test
    void widthAndInkGrowWithTheWeightAndTheSignIsDashedToo() {
        WeightStyle least = WeightStyle.of(wire(0, 0, 0, false), Shows.WEIGHTS, 0, palette);
        WeightStyle most = WeightStyle.of(wire(0, -2, 0, false), Shows.WEIGHTS, 1, palette);
        assertEquals(0.6, least.width(), 1e-12);
        assertEquals(4.8, most.width(), 1e-12);
        assertEquals(0.22, least.colour().getOpacity(), 1e-6);
        assertEquals(0.95, most.colour().getOpacity(), 1e-6);
        assertTrue(most.dashed() && most.colour().getRed() > most.colour().getBlue());
        assertFalse(least.dashed());
    }

    @Test
    void gradientsArePurpleOnlyAndFrozenLayersGreyAndDashed() {
        WeightStyle gradient = WeightStyle.of(wire(0, 5, -0.5, false), Shows.GRADIENTS, 1, palette);
        assertEquals(palette.get("gradient").getHue(), gradient.colour().getHue(), 1e-6);
        assertTrue(gradient.dashed());
        WeightStyle frozen = WeightStyle.of(wire(0, 5, 0, true), Shows.GRADIENTS, 0, palette);
        assertEquals(palette.get("faint").getHue(), frozen.colour().getHue(), 1e-6);
        assertTrue(frozen.dashed());
        assertFalse(WeightStyle.of(wire(0, 5, Double.NaN, false), Shows.GRADIENTS, 0, palette).dashed());
    }

    @Test
    void aLargeLayerShowsEightOfTheLargestIncomingWeightsAndKeepsThem() {
        NeuronChoice choice = new NeuronChoice();
        assertEquals(12, choice.units(A, 12).size());
        assertEquals(IntStream.range(0, 8).boxed().toList(), choice.units(A, 20), "nothing is known yet");

        int[] order = IntStream.range(0, 20).map(i -> 19 - i).toArray();
        assertTrue(choice.ranked(A, order));
        assertEquals(List.of(12, 13, 14, 15, 16, 17, 18, 19), choice.units(A, 20));
        assertFalse(choice.ranked(A, IntStream.range(0, 20).toArray()), "training does not change the choice");
        assertEquals(List.of(12, 13, 14, 15, 16, 17, 18, 19), choice.units(A, 20));

        assertTrue(choice.next(A));
        assertEquals(List.of(4, 5, 6, 7, 8, 9, 10, 11), choice.units(A, 20));
        choice.next(A);
        assertEquals(List.of(0, 1, 2, 3), choice.units(A, 20));
        choice.next(A);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), choice.units(A, 20), "the strongest as they are by now");
        assertEquals(IntStream.range(0, 8).boxed().toList(), choice.units(A, 16), "a layer of another size is another layer");
    }

    @Test
    void cardsOfOneColumnMoveApartForAnOpenOneAndOthersStay() {
        assertEquals(Map.of(), Spread.of(List.of(new Spread.Box(A, 0, 0, 128, 104, false), new Spread.Box(B, 0, 50, 128, 104, false))));
        Map<NodeId, Double> moves = Spread.of(List.of(new Spread.Box(A, 0, 0, 96, 400, true),
                new Spread.Box(B, 0, 140, 128, 104, false), new Spread.Box(C, 180, 60, 128, 104, false)));
        assertFalse(moves.containsKey(C));
        double upper = moves.getOrDefault(A, 0.0);
        double lower = 140 + moves.get(B);
        assertEquals((400 + 104) / 2.0 + 20, lower - upper, 1e-9);
        assertEquals(0, upper + moves.get(B), 1e-9, "the middle stays");
    }
}
