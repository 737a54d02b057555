package dev.gradus.ui.help;

import dev.gradus.ui.theme.Texts;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** Somebody asks what a node is; the window answers, whoever asked. */
public final class Ask extends Event {

    private static final long serialVersionUID = 1L;

    public static final EventType<Ask> ASK = new EventType<>(Event.ANY, "GRADUS_ASK");

    public Ask() {
        super(ASK);
    }

    /** "What is this?" for the menu of a node; asked anew each time. */
    public static MenuItem item(Supplier<Node> about) {
        MenuItem item = new MenuItem(Texts.of("what").get("action.what"));
        item.setId("item-what");
        item.setOnAction(event -> {
            Node node = about.get();
            if (node != null) {
                node.fireEvent(new Ask());
            }
        });
        return item;
    }
}
