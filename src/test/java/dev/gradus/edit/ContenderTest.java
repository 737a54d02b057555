package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gradus.nn.layer.Dense;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContenderTest {

    private Document document;

    @BeforeEach
    void circles() throws Exception {
        document = SampleProjects.find("circles").orElseThrow().document();
    }

    private static List<String> activations(Document document) {
        return document.graph().nodes().stream().map(node -> node.layer()).filter(Dense.class::isInstance)
                .map(layer -> ((Dense) layer).activation()).toList();
    }

    @Test
    void anotherActivationReachesTheHiddenLayersAndSparesTheLast() {
        List<String> before = activations(document);
        Contender contender = Contender.of(document).withActivation(Optional.of("sigmoid"));
        List<String> after = activations(contender.keep("keep").apply(document));
        assertEquals("sigmoid", after.get(0));
        assertEquals(before.get(before.size() - 1), after.get(after.size() - 1));
    }

    @Test
    void whatIsKeptHasTheSettingsOfTheContenderAndTheSeedOfTheDocument() {
        Contender contender = Contender.of(document).withSetup(document.training().withBatchSize(7).withSeed(99));
        Document kept = contender.keep("keep").apply(document);
        assertEquals(7, kept.training().batchSize());
        assertEquals(document.training().seed(), kept.training().seed());
        assertSame(document.graph(), kept.graph());
    }
}
