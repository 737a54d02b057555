package dev.gradus.data.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The body of an answer, piece by piece: waits for the next one so long and no longer, as a stream of Java's cannot. */
final class Pieces implements Flow.Subscriber<List<ByteBuffer>> {

    /** Between two looks at whether somebody stopped it. */
    static final long GLANCE_MILLIS = 50;

    private final LinkedBlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(failure);
    }

    @Override
    public void onComplete() {
        arrived.add(Optional.empty());
    }

    /**
     * The next bytes; empty at the end.
     *
     * @throws IOException           when the connection breaks, or nothing comes for so long
     * @throws CancellationException when it was stopped
     */
    @SuppressWarnings("unchecked") // only onNext puts lists in
    List<ByteBuffer> next(Duration idle, BooleanSupplier stopped) throws IOException {
        long until = System.nanoTime() + idle.toNanos();
        while (true) {
            if (stopped.getAsBoolean()) {
                close();
                throw new CancellationException("The download was stopped.");
            }
            Object piece = poll();
            if (piece instanceof List<?> buffers) {
                subscription.request(1);
                return (List<ByteBuffer>) buffers;
            }
            if (piece instanceof Throwable failure) {
                throw new IOException("the connection broke", failure);
            }
            if (piece != null) {
                return List.of();
            }
            if (System.nanoTime() >= until) {
                close();
                throw new IOException("nothing came for " + Math.max(1, idle.toSeconds()) + " s");
            }
        }
    }

    void close() {
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel();
        }
    }

    private Object poll() {
        try {
            return arrived.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new CancellationException("The download was stopped.");
        }
    }
}
