package dev.gradus.ui.lens;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.ChosenExample;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.theme.ThemeModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The lenses that are open, and the one job that feeds them all: at most 20 times a second, 2 with reduced motion, and not
 * at all while none is open or none can be seen.
 */
public final class LensDesk {

    private static final double PER_SECOND = 20;
    private static final double CALM_PER_SECOND = 2;

    private final LiveNetwork live;
    private final ThemeModel theme;
    private final Consumer<NodeId> closing;
    private final Consumer<Optional<Reading>> readout;
    private final Map<NodeId, LensPanel> panels = new LinkedHashMap<>();
    private SightJob job = new SightJob();
    private SpreadJob spreadJob = new SpreadJob();
    private Optional<LiveNetwork.Watch<Optional<ExampleSight>>> watch = Optional.empty();
    private Optional<LiveNetwork.Watch<Map<NodeId, Spread>>> spreadWatch = Optional.empty();
    private Runnable filled = () -> { };
    private boolean seen = true;

    /**
     * @param closing what the cross of a lens does
     * @param readout gets what is under the mouse
     */
    public LensDesk(LiveNetwork live, ThemeModel theme, Consumer<NodeId> closing, Consumer<Optional<Reading>> readout) {
        this.live = live;
        this.theme = theme;
        this.closing = closing;
        this.readout = readout;
        live.chosen().choiceProperty().addListener((property, before, now) -> ask());
        theme.themeProperty().addListener((property, before, now) -> panels.values().forEach(LensPanel::draw));
        theme.reducedMotionProperty().addListener((property, before, now) -> restart());
    }

    /** Called when lenses have got something to show for the first time, and so have another size. */
    public void onFilled(Runnable action) {
        filled = action;
    }

    public Map<NodeId, LensPanel> panels() {
        return panels;
    }

    /** Opens and closes so that these layers have a lens. */
    public void show(Set<NodeId> nodes) {
        panels.keySet().retainAll(nodes);
        nodes.forEach(id -> panels.computeIfAbsent(id, each -> new LensPanel(each, theme, live.chosen(), readout, this::ask,
                () -> closing.accept(each))));
        ask();
    }

    /** While the lenses cannot be seen nothing is computed. */
    public void setSeen(boolean now) {
        seen = now;
        ask();
    }

    private void restart() {
        watch.ifPresent(LiveNetwork.Watch::close);
        watch = Optional.empty();
        ask();
    }

    private void ask() {
        boolean on = seen && !panels.isEmpty();
        boolean spreads = on && panels.values().stream().anyMatch(LensPanel::wantsSpread);
        job.wish(new SightJob.Wish(live.chosen().choice(), Set.copyOf(panels.keySet()),
                panels.values().stream().anyMatch(LensPanel::wantsGradients)));
        spreadJob.wish(panels.values().stream().filter(LensPanel::wantsSpread).map(LensPanel::node).collect(Collectors.toSet()));
        if (on && watch.isEmpty()) {
            // A fresh one each time: its buffers go with it.
            SightJob fresh = new SightJob();
            fresh.wish(job.wish());
            job = fresh;
            watch = Optional.of(live.watch(theme.reducedMotionProperty().get() ? CALM_PER_SECOND : PER_SECOND, fresh, this::seen));
        } else if (!on) {
            watch.ifPresent(LiveNetwork.Watch::close);
            watch = Optional.empty();
            job = new SightJob();
        }
        watch.ifPresent(LiveNetwork.Watch::again);
        if (spreads && spreadWatch.isEmpty()) {
            spreadWatch = Optional.of(live.watch(SpreadJob.PER_SECOND, spreadJob, this::spread));
        } else if (!spreads && spreadWatch.isPresent()) {
            spreadWatch.get().close();
            spreadWatch = Optional.empty();
            spreadJob = new SpreadJob();
        }
        spreadWatch.ifPresent(LiveNetwork.Watch::again);
    }

    private void seen(Optional<Optional<ExampleSight>> result) {
        Optional<ExampleSight> sight = result.flatMap(each -> each);
        boolean fresh = panels.values().stream().anyMatch(panel -> !panel.isFilled());
        panels.values().forEach(panel -> panel.show(sight));
        if (fresh && sight.isPresent()) {
            filled.run();
        }
    }

    private void spread(Optional<Map<NodeId, Spread>> result) {
        result.ifPresent(spreads -> spreads.forEach((id, spread) -> {
            if (panels.containsKey(id)) {
                panels.get(id).show(spread);
            }
        }));
    }
}
