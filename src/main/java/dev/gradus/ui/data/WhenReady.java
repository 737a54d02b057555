package dev.gradus.ui.data;

import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Trains once the data of a project that was just opened are prepared; not at all where they or the network have a fault. */
final class WhenReady implements ChangeListener<DataState> {

    private final TrainingDesk desk;

    private WhenReady(TrainingDesk desk) {
        this.desk = desk;
    }

    static void train(Workbench workbench, TrainingDesk desk) {
        WhenReady waiting = new WhenReady(desk);
        workbench.dataProperty().addListener(waiting);
        waiting.changed(workbench.dataProperty(), null, workbench.dataProperty().get());
    }

    @Override
    public void changed(ObservableValue<? extends DataState> data, DataState before, DataState now) {
        if (now instanceof DataState.Ready || now instanceof DataState.Broken) {
            data.removeListener(this);
        }
        if (now instanceof DataState.Ready) {
            // After everybody has heard of the data.
            Platform.runLater(() -> {
                if (desk.canTrain() && !desk.state().live()) {
                    desk.trainOrPause();
                }
            });
        }
    }
}
