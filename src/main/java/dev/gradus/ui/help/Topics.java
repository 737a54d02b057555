package dev.gradus.ui.help;

import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Node;
import dev.gradus.nn.Described;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the answer for a thing of the window: the nearest one around it that has an answer gives it. */
public final class Topics {

    private final Workbench workbench;
    private final Actions actions;
    private final CatalogTopics catalog = new CatalogTopics();
    private final Texts texts = Texts.of("what");

    public Topics(Workbench workbench, Actions actions) {
        this.workbench = workbench;
        this.actions = actions;
    }

    /** Of a node of the window. */
    public Optional<Topic> of(javafx.scene.Node node) {
        for (javafx.scene.Node each = node; each != null; each = each.getParent()) {
            Optional<Topic> topic = What.key(each).flatMap(this::of);
            if (topic.isPresent()) {
                return topic;
            }
        }
        return Optional.empty();
    }

    /** By its key: see {@link What}. */
    public Optional<Topic> of(String key) {
        if (texts.has(key + ".title")) {
            return Optional.of(new Topic(texts.get(key + ".title"), text(key + ".kind", texts.get("kind.element")),
                    texts.get(key), text(key + ".formula", ""), text(key + ".when", ""), text(key + ".typical", ""),
                    text(key + ".source", ""), Optional.empty()));
        }
        int dash = key.indexOf('-');
        String rest = key.substring(dash + 1);
        return switch (dash < 0 ? "" : key.substring(0, dash)) {
            case "action", "start", "menu" -> actions.find(rest).map(this::action);
            case "button", "item" -> actions.all().stream().filter(each -> each.id().replace('.', '-').equals(rest))
                    .findFirst().map(this::action);
            case "palette" -> catalog.layer(rest);
            case "step" -> catalog.step(rest);
            case "node" -> node(rest).map(each -> catalog.layer(each.layer().type()));
            case "setting" -> setting(rest);
            case "sample" -> SampleProjects.find(rest).map(sample -> new Topic(sample.name(), texts.get("kind.sample"),
                    sample.blurb(), "", sample.size() + " · " + sample.taskLine(), "", "", Optional.empty()));
            case "wire" -> of("wire");
            default -> Optional.empty();
        };
    }

    /** Of the one layer that is selected. */
    Optional<Topic> selected() {
        return workbench.selectionProperty().get().size() != 1 ? Optional.empty()
                : workbench.selectionProperty().get().stream().findFirst().flatMap(id -> of("node-" + id.value()));
    }

    private Optional<Node> node(String id) {
        return workbench.document().graph().nodes().stream().filter(each -> each.id().value().equals(id)).findFirst();
    }

    private Topic action(Action action) {
        String key = action.key().map(each -> texts.get("key", each.getDisplayText())).orElse("");
        String reason = action.available() ? "" : texts.get("unavailable", action.reason().getValue());
        return new Topic(action.label().getValue().replace("…", ""), texts.get("kind.action"), action.help(), "",
                text("action-" + action.id() + ".when", reason), key, "", Optional.empty());
    }

    /** A row of the Inspector: it belongs to the selected layer, or to the training. */
    private Optional<Topic> setting(String id) {
        for (Owner<?> owner : owners()) {
            Optional<Topic> found = setting(owner, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Something that has settings. */
    private record Owner<S>(String id, List<Hyper<S, ?>> hypers, S value) {}

    private List<Owner<?>> owners() {
        List<Owner<?>> owners = new ArrayList<>();
        workbench.selectionProperty().get().stream().map(id -> workbench.document().graph().find(id))
                .flatMap(Optional::stream).forEach(node -> {
                    owners.add(owner(node.layer().type(), node.layer()));
                    if (node.layer() instanceof Output output) {
                        owners.add(owner(output.chosenLoss(), output.chosenLoss()));
                    }
                });
        TrainingSetup setup = workbench.document().training();
        owners.add(new Owner<>("training", TrainingHypers.all(), setup));
        owners.add(owner(setup.optimizer().type(), setup.optimizer()));
        owners.add(owner(setup.live().course().schedule().type(), setup.live().course().schedule()));
        return owners;
    }

    @SuppressWarnings("unchecked") // a thing's own type describes it
    private static <S> Owner<S> owner(Described<?> type, Object value) {
        return new Owner<>(type.id(), ((Described<S>) type).hypers(), (S) value);
    }

    private <S> Optional<Topic> setting(Owner<S> owner, String id) {
        return owner.hypers().stream().filter(each -> each.id().equals(id)).findFirst()
                .map(hyper -> catalog.setting(hyper, owner.id())
                        .withChosen(catalog.option(id, String.valueOf(hyper.get(owner.value())))));
    }

    private String text(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
