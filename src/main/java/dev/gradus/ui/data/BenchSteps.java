package dev.gradus.ui.data;

import dev.gradus.data.DataSetup;
import dev.gradus.data.Table;
import dev.gradus.ui.data.steps.StepHost;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the cards of the preparation need of the Data place. */
record BenchSteps(DataBench bench) implements StepHost {

    @Override
    public Optional<DataSetup> setup() {
        return bench.setup();
    }

    @Override
    public Optional<Table> table() {
        Optional<DataSetup> setup = bench.setup();
        return bench.reading().filter(reading -> setup.filter(each -> each.source().equals(reading.setup().source())).isPresent())
                .flatMap(Reading::table);
    }

    @Override
    public void change(String what, UnaryOperator<DataSetup> change) {
        bench.change(what, change, true);
    }
}
