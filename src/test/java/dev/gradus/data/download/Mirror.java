package dev.gradus.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that behaves as it is told. */
final class Mirror implements AutoCloseable {

    /** What it does with a request for a file. */
    interface Manner {
        void answer(HttpExchange exchange, byte[] file) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Manner manner = Mirror::whole;

    Mirror() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            String path = exchange.getRequestURI().getPath();
            byte[] file = files.get(path.substring(path.lastIndexOf('/') + 1));
            try (exchange) {
                if (file == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    manner.answer(exchange, file);
                }
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    void serve(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    void behave(Manner wanted) {
        manner = wanted;
    }

    /** The Range header of each request; "null" without one. */
    List<String> ranges() {
        return ranges;
    }

    static void whole(HttpExchange exchange, byte[] file) throws IOException {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
    }

    /** Serves pieces of the version of that tag to who asks for them. */
    static Manner resuming(String tag) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("ETag", tag);
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null || !tag.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
                whole(exchange, file);
                return;
            }
            int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            exchange.sendResponseHeaders(206, file.length - from);
            exchange.getResponseBody().write(file, from, file.length - from);
        };
    }

    /** Announces everything, sends so many bytes and hangs up. */
    static Manner cutAfter(int bytes, String tag) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends so many bytes and then nothing, until the mirror is closed. */
    Manner silentAfter(int bytes) {
        return (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
