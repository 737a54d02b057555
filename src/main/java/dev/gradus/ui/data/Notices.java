package dev.gradus.ui.data;

import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the Data place has to say: what is being done, what could not be done, what has to be answered first. */
final class Notices {

    /** Something that has to be answered before an edit is made. */
    record Question(String words, String yes, Runnable change) {}

    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Question> question = Optional.empty();
    private String progress = "";
    private String trouble = "";

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    Optional<Question> question() {
        return question;
    }

    /** What is being done; empty when nothing is. */
    String progress() {
        return progress;
    }

    /** What could not be done; empty when all is well. */
    String trouble() {
        return trouble;
    }

    void progress(String words) {
        progress = words;
    }

    void forgetTrouble() {
        trouble = "";
    }

    void begin(String words) {
        progress = words;
        trouble = "";
        tell();
    }

    void end() {
        progress = "";
        tell();
    }

    void complain(String words) {
        trouble = words;
        tell();
    }

    void failed(Exception failure) {
        progress = "";
        complain(failure.getMessage() == null ? failure.toString() : Phrases.of(failure.getMessage()));
    }

    void ask(Question asking) {
        question = Optional.of(asking);
        tell();
    }

    void forgetQuestion() {
        question = Optional.empty();
    }

    void answer(boolean yes) {
        Optional<Question> answered = question;
        question = Optional.empty();
        if (yes) {
            answered.ifPresent(each -> each.change().run());
        }
        tell();
    }
}
