package dev.gradus.ui.shell;

/** How the shell speaks to the person: short, in a corner, never in the way. */
interface Teller {

    /** Something is done. */
    void say(String words);

    /** Something is done, and there is one thing to do next. */
    void say(String words, String button, Runnable action);

    /** Something could not be done: the sentence stays until it is read. */
    void refuse(String words);
}
