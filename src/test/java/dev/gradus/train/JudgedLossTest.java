package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gradus.data.Balance;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowEdits;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weights that make up for classes of different size change what training descends, not what a network is judged by. */
class JudgedLossTest {

    private static double loss(Network network, Examples examples) {
        try (Kernel kernel = Kernels.create(Precision.EXACT, 1)) {
            Evaluation evaluation = new Evaluation(network, examples, kernel);
            evaluation.measure();
            return evaluation.loss();
        }
    }

    private static double descended(Network network, Examples examples) {
        try (LossSurvey survey = new LossSurvey(network, examples)) {
            return survey.loss(network.values().clone());
        }
    }

    @Test
    void lossesOfValidationAreTheSameWithAndWithoutBalancedClasses() throws Exception {
        Document iris = SampleProjects.find("iris").orElseThrow().document();
        DataSetup few = iris.data().orElseThrow().withRowEdits(RowEdits.NONE.exclude(IntStream.range(0, 35).toArray()));
        PreparedData plain = new DataLoader().prepare(few);
        PreparedData weighed = new DataLoader().prepare(few.withBalance(few.balance().withWeighing(Balance.Weighing.BALANCED)));
        Network one = Network.compile(iris.graph(), Signature.of(plain));
        Network other = Network.compile(iris.graph(), Signature.of(weighed));
        Trainer.initialise(one, iris.training());
        Trainer.initialise(other, iris.training());
        assertEquals(loss(one, plain.validation()), loss(other, weighed.validation()));
        assertEquals(loss(one, plain.training()), descended(one, plain.training()), 1e-12);
        assertNotEquals(loss(other, weighed.training()), descended(other, weighed.training()), 1e-6,
                "training descends the weighted loss");
    }
}
