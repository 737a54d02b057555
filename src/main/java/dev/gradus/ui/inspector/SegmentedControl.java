package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Two or three short choices side by side. */
final class SegmentedControl implements SettingControl<String> {

    /** Letters that fit beside each other in the narrowest right column. */
    private static final int ROOM = 14;

    private final Segmented<String> choices = new Segmented<>();

    SegmentedControl(Setting<String> setting, Listener<String> listener) {
        choices.setAlignment(Pos.CENTER_LEFT);
        for (Hyper.Option option : setting.options().get()) {
            choices.add(option.id(), Phrases.of(option.label()), null);
            if (!option.help().isEmpty()) {
                choices.buttons().get(choices.buttons().size() - 1).setTooltip(new Tooltip(Phrases.of(option.help())));
            }
        }
        choices.onChosen(listener::settled);
    }

    static boolean fits(List<Hyper.Option> options) {
        return options.size() <= 3 && options.stream().mapToInt(option -> Phrases.of(option.label()).length()).sum() <= ROOM;
    }

    @Override
    public Region region() {
        return choices;
    }

    @Override
    public Node focus() {
        return choices.buttons().stream().filter(button -> button.isSelected()).findFirst().orElseThrow();
    }

    @Override
    public void show(Optional<String> value) {
        value.filter(each -> !each.equals(choices.chosen())).ifPresent(choices::choose);
    }
}
