package dev.gradus.data.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Brings one file from one mirror, or the rest of it where a part is there. */
final class Transfer {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NO_SUCH_RANGE = 416;

    private final HttpClient client;
    private final Limits limits;
    private final BooleanSupplier stopped;

    Transfer(HttpClient client, Limits limits, BooleanSupplier stopped) {
        this.client = client;
        this.limits = limits;
        this.stopped = stopped;
    }

    /**
     * Fills {@code part} up to the file's length. What it holds after a broken transfer is worth keeping.
     *
     * @param arrived is told the length of the part
     * @throws BrokenTransfer        when the mirror is at fault
     * @throws IOException           when the disk is
     * @throws CancellationException when it was stopped; the part stays
     */
    void fetch(URI mirror, RemoteFile file, Path part, LongConsumer arrived) throws IOException {
        URI from = mirror.resolve(file.name());
        long there = Files.exists(part) ? Files.size(part) : 0;
        Optional<Validator> known = Validator.read(part).filter(each -> each.from().equals(from));
        boolean rest = there > 0 && there < file.bytes() && known.isPresent();
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(limits.idle());
        if (rest) {
            request.header("Range", "bytes=" + there + "-").header("If-Range", known.get().value());
        }
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer = send(request.build(), from);
        Pieces pieces = new Pieces();
        answer.body().subscribe(pieces);
        try {
            long start = start(answer, from, file, rest ? there : 0);
            if (start == 0) {
                Files.deleteIfExists(Validator.place(part));
            }
            Optional<Validator> version = Validator.of(from, answer.headers());
            write(pieces, from, file, part, start, version, arrived);
        } finally {
            pieces.close();
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(HttpRequest request, URI from) throws IOException {
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
        while (true) {
            if (stopped.getAsBoolean()) {
                answer.cancel(true);
                throw new CancellationException("The download was stopped.");
            }
            try {
                return answer.get(Pieces.GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (ExecutionException failure) {
                Throwable cause = failure.getCause();
                boolean silent = cause instanceof java.net.ConnectException || cause instanceof HttpConnectTimeoutException
                        || cause instanceof java.net.UnknownHostException || cause instanceof java.net.NoRouteToHostException
                        || cause instanceof java.nio.channels.UnresolvedAddressException;
                throw new BrokenTransfer(silent ? BrokenTransfer.Kind.UNREACHABLE : BrokenTransfer.Kind.CUT,
                        silent ? from.getHost() + " cannot be reached" : from.getHost() + " did not answer", cause);
            } catch (InterruptedException interrupted) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException("The download was stopped.");
            }
        }
    }

    /** The place of the first byte that will come. */
    private static long start(HttpResponse<?> answer, URI from, RemoteFile file, long wanted) throws BrokenTransfer {
        int status = answer.statusCode();
        if (status == PARTIAL && wanted > 0) {
            String range = answer.headers().firstValue("Content-Range").orElse("");
            if (range.startsWith("bytes " + wanted + "-") && range.endsWith("/" + file.bytes())) {
                return wanted;
            }
            throw wrong(from.getHost() + " sent another piece of " + file.name() + " than was asked for");
        }
        if (status == OK) {
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(file.bytes());
            if (length != file.bytes()) {
                throw wrong(String.format(Locale.ROOT, "%s offers %,d bytes as %s; expected %,d", from.getHost(), length, file.name(),
                        file.bytes()));
            }
            return 0;
        }
        throw wrong(status == NO_SUCH_RANGE ? from.getHost() + " has another " + file.name()
                : from.getHost() + " answered " + status + " for " + file.name());
    }

    private void write(Pieces pieces, URI from, RemoteFile file, Path part, long start, Optional<Validator> version,
                       LongConsumer arrived) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(start);
            out.position(start);
            if (version.isPresent()) {
                version.get().write(part);
            }
            arrived.accept(start);
            while (true) {
                List<ByteBuffer> buffers = next(pieces, from, file, out.position());
                if (buffers.isEmpty()) {
                    return;
                }
                for (ByteBuffer buffer : buffers) {
                    if (out.position() + buffer.remaining() > file.bytes()) {
                        throw wrong(String.format(Locale.ROOT, "%s sends more than the %,d bytes of %s", from.getHost(), file.bytes(),
                                file.name()));
                    }
                    while (buffer.hasRemaining()) {
                        out.write(buffer);
                    }
                }
                arrived.accept(out.position());
            }
        }
    }

    /** Empty once the whole file is there. */
    private List<ByteBuffer> next(Pieces pieces, URI from, RemoteFile file, long done) throws BrokenTransfer {
        List<ByteBuffer> buffers;
        try {
            buffers = pieces.next(limits.idle(), stopped);
        } catch (IOException cut) {
            throw new BrokenTransfer(BrokenTransfer.Kind.CUT, from.getHost() + ": " + cut.getMessage(), cut);
        }
        if (buffers.isEmpty() && done < file.bytes()) {
            throw new BrokenTransfer(BrokenTransfer.Kind.CUT, String.format(Locale.ROOT, "%s ended %s after %,d of %,d bytes",
                    from.getHost(), file.name(), done, file.bytes()), null);
        }
        return buffers;
    }

    private static BrokenTransfer wrong(String message) {
        return new BrokenTransfer(BrokenTransfer.Kind.WRONG, message, null);
    }
}
