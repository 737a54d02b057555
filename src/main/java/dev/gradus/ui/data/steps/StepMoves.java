package dev.gradus.ui.data.steps;

/** Where cards go and which one is open; the card that was moved keeps the keyboard. */
interface StepMoves {

    void move(int from, int to);

    /** Opens a card's settings, or closes them. */
    void open(int at);
}
