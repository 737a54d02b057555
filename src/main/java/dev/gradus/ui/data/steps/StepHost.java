package dev.gradus.ui.data.steps;

import dev.gradus.data.DataSetup;
import dev.gradus.data.Table;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The place that shows the data whose preparation the cards are. Window thread only. */
public interface StepHost {

    /** The setup that is shown; empty where there are no data. */
    Optional<DataSetup> setup();

    /** Its table, as soon as it is read; empty for other content. */
    Optional<Table> table();

    /** Changes the setup that is shown, undoably. @param what names the change in the menu: "add Log" */
    void change(String what, UnaryOperator<DataSetup> change);
}
