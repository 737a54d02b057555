package dev.gradus.data.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine, which truncates, lies, falls silent and vanishes. */
class DownloadTest {

    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 3);
    private static final byte[] CONTENT = content(300_000);

    @TempDir
    private Path home;
    private Mirror mirror;
    private DownloadFolder folder;

    @BeforeEach
    void open() throws IOException {
        mirror = new Mirror();
        mirror.serve("digits.gz", CONTENT);
        folder = new DownloadFolder(home.resolve("downloads"));
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    @Test
    void aWholeFileArrivesAndItsProgressIsTold() throws Exception {
        AtomicLong most = new AtomicLong();
        Path place = new Download(folder, SHORT).run(set(mirror.address()), watcher(most, Long.MAX_VALUE));
        assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
        assertEquals(CONTENT.length, most.get());
        assertEquals(DownloadFolder.State.HERE, folder.state(set(mirror.address())));
        folder.verify(set(mirror.address()));
        assertEquals(List.of("digits.gz"), names(place));
    }

    @Test
    void whatIsHereIsNotBroughtAgain() throws Exception {
        new Download(folder, SHORT).run(set(mirror.address()), Watcher.patient());
        new Download(folder, SHORT).run(set(mirror.address()), Watcher.patient());
        assertEquals(1, mirror.ranges().size());
    }

    @Test
    void filesPutThereByHandNeedNoNetwork() throws Exception {
        PublicSet set = set(nobody());
        Files.createDirectories(folder.place(set));
        Files.write(folder.place(set).resolve("digits.gz"), CONTENT);
        assertEquals(folder.place(set), new Download(folder, SHORT).run(set, Watcher.patient()));
    }

    @Test
    void aCopyThatWasChangedIsFoundAndBroughtAgain() throws Exception {
        PublicSet set = set(mirror.address());
        Path file = new Download(folder, SHORT).run(set, Watcher.patient()).resolve("digits.gz");
        byte[] changed = CONTENT.clone();
        changed[1000] ^= 1;
        Files.write(file, changed);
        assertEquals("Digits: digits.gz is not the file that was published. Remove the set and download it again.",
                assertThrows(DataException.class, () -> folder.verify(set)).getMessage());
        new Download(folder, SHORT).run(set, Watcher.patient());
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
    }

    @Test
    void aCutDownloadGoesOnWhereItWasCut() throws Exception {
        mirror.behave((exchange, file) -> {
            boolean first = mirror.ranges().size() == 1;
            (first ? Mirror.cutAfter(120_000, "\"v1\"") : Mirror.resuming("\"v1\"")).answer(exchange, file);
        });
        Path place = new Download(folder, SHORT).run(set(mirror.address()), Watcher.patient());
        assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
        assertEquals(2, mirror.ranges().size());
        long from = Long.parseLong(mirror.ranges().get(1).replaceAll("[^0-9]", ""));
        assertTrue(from > 0 && from <= 120_000, "asked for the rest from byte " + from);
    }

    @Test
    void aDownloadOfYesterdayGoesOnToday() throws Exception {
        PublicSet set = set(mirror.address());
        mirror.behave(Mirror.cutAfter(120_000, "\"v1\""));
        DownloadException cut = assertThrows(DownloadException.class, () -> new Download(folder, SHORT).run(set, Watcher.patient()));
        assertTrue(cut.getMessage().contains("What has arrived is kept; try again to go on."), cut.getMessage());
        assertEquals(DownloadFolder.State.PARTLY, folder.state(set));
        int asked = mirror.ranges().size();
        mirror.behave(Mirror.resuming("\"v1\""));
        Path place = new Download(folder, SHORT).run(set, Watcher.patient());
        assertTrue(mirror.ranges().get(asked).startsWith("bytes="), mirror.ranges().toString());
        assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
    }

    @Test
    void anotherVersionOnTheServerStartsAnew() throws Exception {
        PublicSet set = set(mirror.address());
        mirror.behave(Mirror.cutAfter(120_000, "\"v1\""));
        assertThrows(DownloadException.class, () -> new Download(folder, SHORT).run(set, Watcher.patient()));
        mirror.behave(Mirror.resuming("\"v2\""));
        Path place = new Download(folder, SHORT).run(set, Watcher.patient());
        assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
    }

    @Test
    void aServerThatCannotResumeStartsAnew() throws Exception {
        PublicSet set = set(mirror.address());
        mirror.behave(Mirror.cutAfter(120_000, "\"v1\""));
        assertThrows(DownloadException.class, () -> new Download(folder, SHORT).run(set, Watcher.patient()));
        mirror.behave(Mirror::whole);
        Path place = new Download(folder, SHORT).run(set, Watcher.patient());
        assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
    }

    @Test
    void otherBytesOfTheSameLengthAreNotKept() {
        byte[] wrong = CONTENT.clone();
        wrong[5] ^= 4;
        mirror.serve("digits.gz", wrong);
        PublicSet set = set(mirror.address());
        DownloadException refused = assertThrows(DownloadException.class, () -> new Download(folder, SHORT).run(set, Watcher.patient()));
        assertEquals("Digits was not downloaded: localhost sent another digits.gz than was published: its checksum differs. "
                + "Try again later. To add Digits by hand, put digits.gz into " + folder.place(set) + ".", refused.getMessage());
        assertFalse(refused.offline());
        assertEquals(DownloadFolder.State.ABSENT, folder.state(set));
    }

    @Test
    void aPageInsteadOfTheFileIsRefusedAtOnce() {
        mirror.serve("digits.gz", "<html>Log in first".getBytes());
        DownloadException refused = failure(set(mirror.address()));
        assertTrue(refused.getMessage().startsWith("Digits was not downloaded: localhost offers 18 bytes as digits.gz; expected "
                + "300,000."), refused.getMessage());
    }

    @Test
    void moreThanWasPublishedIsNotWritten() {
        mirror.behave((exchange, file) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 4; i++) {
                exchange.getResponseBody().write(file);
            }
        });
        PublicSet set = set(mirror.address());
        assertTrue(failure(set).getMessage().contains("localhost sends more than the 300,000 bytes of digits.gz"));
        assertEquals(DownloadFolder.State.ABSENT, folder.state(set));
    }

    @Test
    void aServerThatFallsSilentIsLeft() {
        mirror.behave(mirror.silentAfter(50_000));
        PublicSet set = set(mirror.address());
        DownloadException silent = failure(set);
        assertTrue(silent.getMessage().startsWith("Digits was not downloaded: localhost: nothing came for 1 s. What has arrived is "
                + "kept"), silent.getMessage());
        assertEquals(DownloadFolder.State.PARTLY, folder.state(set));
    }

    @Test
    void aMissingFileAndABrokenServerAreNamed() {
        mirror.behave((exchange, file) -> exchange.sendResponseHeaders(500, -1));
        assertTrue(failure(set(mirror.address())).getMessage().contains("localhost answered 500 for digits.gz"));
        mirror.behave((exchange, file) -> exchange.sendResponseHeaders(404, -1));
        assertTrue(failure(set(mirror.address())).getMessage().contains("localhost answered 404 for digits.gz"));
    }

    @Test
    void aSecondMirrorHelpsWhereTheFirstDoesNot() throws Exception {
        try (Mirror other = new Mirror()) {
            other.behave((exchange, file) -> exchange.sendResponseHeaders(503, -1));
            other.serve("digits.gz", CONTENT);
            Path place = new Download(folder, SHORT).run(set(nobody(), other.address(), mirror.address()), Watcher.patient());
            assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
        }
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        try (Mirror old = new Mirror()) {
            old.serve("digits.gz", new byte[1]);
            old.behave((exchange, file) -> {
                exchange.getResponseHeaders().set("Location", mirror.address() + "digits.gz");
                exchange.sendResponseHeaders(302, -1);
            });
            Path place = new Download(folder, SHORT).run(set(old.address()), Watcher.patient());
            assertArrayEquals(CONTENT, Files.readAllBytes(place.resolve("digits.gz")));
        }
    }

    @Test
    void withoutANetworkItSaysSoAndHowToAddTheFilesByHand() throws Exception {
        PublicSet set = set(nobody());
        DownloadException offline = failure(set);
        assertTrue(offline.offline());
        assertEquals("Digits was not downloaded: no connection to localhost. Connect to the network and try again. "
                + "To add Digits by hand, put digits.gz into " + folder.place(set) + ".", offline.getMessage());
    }

    @Test
    void aHostThatDoesNotExistIsOfflineToo() {
        // A name that is reserved for having no address (RFC 2606).
        assertTrue(failure(set(URI.create("http://mirror.invalid/"))).offline());
    }

    @Test
    void stoppingKeepsWhatHasArrived() {
        mirror.behave(mirror.silentAfter(100_000));
        PublicSet set = set(mirror.address());
        assertThrows(CancellationException.class,
                () -> new Download(folder, Limits.STANDARD).run(set, watcher(new AtomicLong(), 50_000)));
        assertEquals(DownloadFolder.State.PARTLY, folder.state(set));
    }

    @Test
    void aSetThatDoesNotFitOnTheDiskIsNotBegun() {
        RemoteFile huge = new RemoteFile("digits.gz", Long.MAX_VALUE / 4, "00");
        PublicSet set = new PublicSet("digits", "Digits", "", "", URI.create("http://localhost/"), List.of(mirror.address()),
                List.of(huge), Map.of(), List.of());
        assertTrue(failure(set).getMessage().startsWith("Digits needs "), "says what it needs");
        assertEquals(List.of(), mirror.ranges());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(home.resolve("downloads"), "a file where the folder should be");
        String said = failure(set(mirror.address())).getMessage();
        assertTrue(said.startsWith("Digits could not be written to " + folder.place(set(mirror.address()))), said);
    }

    @Test
    void removingASetLeavesOtherFilesAlone() throws Exception {
        PublicSet set = set(mirror.address());
        Path place = new Download(folder, SHORT).run(set, Watcher.patient());
        Files.writeString(place.resolve("notes.txt"), "mine");
        folder.remove(set);
        assertEquals(List.of("notes.txt"), names(place));
        assertEquals(DownloadFolder.State.ABSENT, folder.state(set));
    }

    @Test
    void everySetOfTheCatalogIsFitToBeDownloaded() {
        for (PublicSet set : DownloadCatalog.all()) {
            assertTrue(set.mirrors().stream().allMatch(uri -> uri.toString().endsWith("/")), set.id());
            assertTrue(set.files().stream().allMatch(file -> file.sha256().matches("[0-9a-f]{64}")), set.id());
            assertFalse(set.licence().isBlank() || set.summary().isBlank());
        }
    }

    private DownloadException failure(PublicSet set) {
        return assertThrows(DownloadException.class, () -> new Download(folder, SHORT).run(set, Watcher.patient()));
    }

    private static PublicSet set(URI... mirrors) {
        return new PublicSet("digits", "Digits", "", "", URI.create("http://localhost/"), List.of(mirrors),
                List.of(new RemoteFile("digits.gz", CONTENT.length, sha256(CONTENT))), Map.of(), List.of());
    }

    /** An address where nobody listens. */
    private static URI nobody() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort() + "/");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Watcher watcher(AtomicLong most, long stopAt) {
        return new Watcher() {
            @Override
            public void arrived(long bytes, long of) {
                most.set(bytes);
            }

            @Override
            public boolean stopped() {
                return most.get() > stopAt;
            }
        };
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static String sha256(byte[] bytes) {
        MessageDigest digest = FileHash.digest();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return Arrays.copyOf(bytes, size);
    }
}
