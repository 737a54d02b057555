package dev.gradus.ui.lesson;

import dev.gradus.edit.Document;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What lessons need of the window around them. */
public interface House {

    /** Opens a project in the place of the one that is open, after asking about unsaved work; then goes on. */
    void open(Document document, String name, Runnable then);

    /** Shows a panel at the left of everything, or gives the place back. */
    void beside(Optional<Region> panel);

    /** Says a sentence in passing. */
    void say(String words);

    /** Shows something to choose from or to fill in. */
    void sheet(String heading, Node content);

    void closeSheet();

    /** Gives the keyboard to where people work. */
    void focusWork();

    /** Asks for a file to write; empty when the person thinks better of it. */
    Optional<Path> chooseToWrite(String heading, String name, String suffix);

    /** Asks for a lesson to open. */
    Optional<Path> chooseLesson(String heading);
}
