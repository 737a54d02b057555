package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.Chip;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.theme.Phrases;
import java.util.Locale;
import javafx.scene.Node;

/** A {@link Setting} as a row of a form. */
final class SettingRow<T> implements SettingControl.Listener<T>, EditGate.Place {

    private final Setting<T> setting;
    private final EditGate gate;
    private final SettingControl<T> control;
    private final FormRow row;
    private boolean merging;

    SettingRow(Setting<T> setting, EditGate gate) {
        this.setting = setting;
        this.gate = gate;
        Hyper<?, T> hyper = setting.hyper();
        control = SettingControl.of(setting, this);
        row = new FormRow(Phrases.of(hyper.label()), control.region(), Chip.of(hyper.effect()), help(hyper));
        row.setId("setting-" + hyper.id());
        control.focus().setId("set-" + hyper.id().toLowerCase(Locale.ROOT));
        update();
    }

    FormRow node() {
        return row;
    }

    boolean shown() {
        return row.isVisible();
    }

    void focus() {
        control.focus().requestFocus();
    }

    Node focusNode() {
        return control.focus();
    }

    /** Shows what the document says, unless a question about it is open. */
    void update() {
        boolean matters = setting.matters().getAsBoolean();
        row.setVisible(matters);
        row.setManaged(matters);
        if (!row.asking()) {
            control.show(setting.value().get());
        }
    }

    @Override
    public void moving(T value) {
        if (setting.live()) {
            merging = true;
            make(value, false);
        }
    }

    @Override
    public void settled(T value) {
        if (merging) {
            merging = false;
            gate.endMerge();
        } else {
            make(value, true);
        }
    }

    @Override
    public void complained(String words) {
        row.say(words);
    }

    @Override
    public void say(String words) {
        row.say(words);
    }

    @Override
    public void ask(String question, Runnable change, Runnable keep) {
        row.ask(question, change, keep);
    }

    private void make(T value, boolean ends) {
        row.say("");
        gate.make(() -> setting.edit().apply(value), setting.hyper().effect(), ends, this, this::update);
    }

    private static String help(Hyper<?, ?> hyper) {
        if (hyper instanceof Hyper.IntHyper<?> whole) {
            return InspectorTexts.TEXTS.get("range", Phrases.of(hyper.help()), whole.min(), whole.max());
        }
        if (hyper instanceof Hyper.DoubleHyper<?> number) {
            return InspectorTexts.TEXTS.get("range", Phrases.of(hyper.help()), plain(number.min()), plain(number.max()));
        }
        return Phrases.of(hyper.help());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value).replace("E", "e");
    }
}
