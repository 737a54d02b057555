package dev.gradus.ui.data.augment;

import dev.gradus.data.Balance;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Task;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.theme.Texts;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How training makes up for classes of different size: what each weighs, and which rows an epoch takes. */
public final class BalanceControls extends VBox {

    private static final Texts TEXTS = Texts.of("augment");

    private final AugmentHost host;
    private final Segmented<Balance.Weighing> weighing = new Segmented<>();
    private final Segmented<Balance.Sampling> sampling = new Segmented<>();
    private final FlowPane samplingRow;

    public BalanceControls(AugmentHost host) {
        super(4);
        this.host = host;
        setId("balance-controls");
        Label title = new Label(TEXTS.get("balance.title"));
        title.getStyleClass().add("small");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        for (Balance.Weighing each : Balance.Weighing.values()) {
            weighing.add(each, TEXTS.get("balance.weights." + each.name().toLowerCase(Locale.ROOT)), null);
        }
        for (Balance.Sampling each : Balance.Sampling.values()) {
            sampling.add(each, TEXTS.get("balance.sampling." + each.name().toLowerCase(Locale.ROOT)), null);
        }
        weighing.setId("balance-weights");
        sampling.setId("balance-sampling");
        weighing.onChosen(value -> change("edit.weights", balance -> balance.withWeighing(value)));
        sampling.onChosen(value -> change("edit.sampling", balance -> balance.withSampling(value)));
        samplingRow = row("balance.sampling", sampling);
        getChildren().addAll(title, row("balance.weights", weighing), samplingRow);
    }

    /** The choice goes below its name where there is no room beside it. */
    private static FlowPane row(String key, Region control) {
        control.setMinWidth(USE_PREF_SIZE);
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().add("form-label");
        name.setLabelFor(control);
        name.setTooltip(new Tooltip(TEXTS.get(key + ".help")));
        control.setAccessibleText(TEXTS.get(key));
        control.setAccessibleHelp(TEXTS.get(key + ".help"));
        Tooltip.install(control, name.getTooltip());
        FlowPane row = new FlowPane(8, 4, name, control);
        row.setRowValignment(VPos.CENTER);
        row.setMinWidth(0);
        return row;
    }

    private void change(String what, UnaryOperator<Balance> change) {
        host.changes().make(TEXTS.get(what), setup -> setup.withBalance(change.apply(setup.balance())), true);
    }

    /** Shows what the setup says. Labels may weigh, but rows with several of them are in no class to be chosen from. */
    public BalanceControls showing(Task task) {
        Balance balance = host.setup().get().map(DataSetup::balance).orElse(Balance.NONE);
        weighing.choose(balance.weighing());
        sampling.choose(balance.sampling());
        samplingRow.setVisible(task == Task.CLASSIFICATION);
        samplingRow.setManaged(task == Task.CLASSIFICATION);
        return this;
    }
}
