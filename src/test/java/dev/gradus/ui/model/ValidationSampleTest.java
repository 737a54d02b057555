package dev.gradus.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Signature;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ValidationSampleTest {

    private final Document document = SampleProjects.find("checkerboard").orElseThrow().document();
    private final PreparedData data = new DataLoader().prepare(document.data().orElseThrow());

    ValidationSampleTest() throws Exception {}

    @Test
    void aSmallNetworkIsJudgedOnEveryRow() {
        ValidationSample all = ValidationSample.of(Network.compile(document.graph(), Signature.of(data)), data);

        assertTrue(all.isWhole());
        assertArrayEquals(data.rows(Part.VALIDATION), all.rows());
    }

    @Test
    void aLargeNetworkIsJudgedOnAFixedEvenlySpreadChoice() {
        NetworkGraph large = NetworkGraph.chain(new Input(), new Dense(2_500, "relu"), new Dense(2_500, "relu"),
                new Dense(2, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
        Network network = Network.compile(large, Signature.of(data));
        ValidationSample some = ValidationSample.of(network, data);

        assertFalse(some.isWhole());
        assertEquals(100, some.examples().count());
        assertEquals(data.validation().count(), some.all());
        assertArrayEquals(some.rows(), ValidationSample.of(network, data).rows(), "the same rows each time");
        int place = indexOf(some.rows()[57]);
        Matrix chosen = Matrix.zeros(2, 2);
        some.examples().copyInput(57, chosen, 0);
        data.validation().copyInput(place, chosen, 1);
        assertEquals(chosen.get(0, 1), chosen.get(0, 0));
        assertEquals(chosen.get(1, 1), chosen.get(1, 0));
    }

    private int indexOf(int row) {
        int[] rows = data.rows(Part.VALIDATION);
        return (int) Arrays.stream(rows).takeWhile(each -> each != row).count();
    }
}
