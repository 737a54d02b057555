package dev.gradus.archfixture.train;

/** A thread without an owner. */
final class StartsThread {
    void run(Runnable work) {
        new Thread(work).start();
    }
}
