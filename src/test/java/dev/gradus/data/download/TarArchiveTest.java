package dev.gradus.data.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed sets: what is wanted comes out, and nothing else ever leaves the archive. */
class TarArchiveTest {

    private static final byte[] BATCH = "0123456789".repeat(200).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    @Test
    void whatIsWantedIsUnpackedByItsLastName() throws Exception {
        Path into = unpack(archive(entry("set/batch.bin", '0', BATCH), entry("set/readme.html", '0', BATCH)), 2_000);
        assertArrayEquals(BATCH, Files.readAllBytes(into.resolve("batch.bin")));
        assertFalse(Files.exists(into.resolve("readme.html")));
    }

    @Test
    void aPathThatLeadsOutOfTheFolderLeadsNowhere() throws Exception {
        Path into = unpack(archive(entry("../../batch.bin", '0', BATCH)), 2_000);
        assertArrayEquals(BATCH, Files.readAllBytes(into.resolve("batch.bin")));
        assertFalse(Files.exists(home.resolve("batch.bin")));
        assertFalse(Files.exists(home.getParent().resolve("batch.bin")));
    }

    @Test
    void aLinkIsNoFile() {
        assertEquals("a.tar.gz holds no batch.bin. Download it again.",
                said(archive(entry("batch.bin", '2', new byte[0]), new byte[1024]), 2_000));
    }

    @Test
    void aMemberLargerThanAllowedIsRefused() {
        assertEquals("a.tar.gz holds 2000 bytes of batch.bin; expected at most 1999. Download it again.",
                said(archive(entry("batch.bin", '0', BATCH)), 1_999));
    }

    @Test
    void moreThanMayComeOutIsNotUnpacked() {
        byte[] bomb = entry("zeros", '0', new byte[0]);
        byte[] length = "77777777777".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(length, 0, bomb, 124, length.length);
        sum(bomb);
        assertEquals("a.tar.gz unpacks to more than it may. It was not unpacked; download it again.",
                said(archive(bomb, entry("batch.bin", '0', BATCH)), 2_000));
    }

    @Test
    void anArchiveCutAnywhereSaysSo() {
        byte[] whole = archive(entry("batch.bin", '0', BATCH));
        for (int length : new int[] {0, 5, 30, whole.length / 2}) {
            String said = said(Arrays.copyOf(whole, length), 2_000);
            assertEquals("a.tar.gz is damaged: it cannot be unpacked. Download it again.", said, length + " bytes");
        }
    }

    @Test
    void aHeadingThatDoesNotAddUpIsDamage() {
        byte[] entry = entry("batch.bin", '0', BATCH);
        entry[3] ^= 1;
        assertEquals("a.tar.gz is damaged: an entry's heading does not add up. Download it again.", said(archive(entry), 2_000));
    }

    @Test
    void aPackedSetIsDownloadedUnpackedAndVerified() throws Exception {
        byte[] packed = archive(entry("set/batch.bin", '0', BATCH));
        try (Mirror mirror = new Mirror()) {
            mirror.serve("a.tar.gz", packed);
            PublicSet set = new PublicSet("packed", "Packed", "", "", URI.create("http://localhost/"), List.of(mirror.address()),
                    List.of(new RemoteFile("a.tar.gz", packed.length, DownloadTest.sha256(packed))), Map.of("batch.bin", 2_000L), List.of());
            DownloadFolder folder = new DownloadFolder(home);
            Download download = new Download(folder, new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1));
            Path place = download.run(set, Watcher.patient());
            assertArrayEquals(BATCH, Files.readAllBytes(place.resolve("batch.bin")));
            assertFalse(Files.exists(place.resolve("a.tar.gz")), "the archive has done its service");
            folder.verify(set);
            Files.write(place.resolve("batch.bin"), new byte[2_000]);
            assertThrows(DataException.class, () -> folder.verify(set));
            download.run(set, Watcher.patient());
            folder.verify(set);
            assertEquals(2, mirror.ranges().size());
        }
    }

    private String said(byte[] packed, long most) {
        return assertThrows(DataException.class, () -> unpack(packed, most)).getMessage();
    }

    private Path unpack(byte[] packed, long most) throws IOException, DataException {
        Path into = Files.createDirectories(home.resolve("in/folder"));
        Path archive = into.resolve("a.tar.gz");
        Files.write(archive, packed);
        new TarArchive(archive).unpack(into, Map.of("batch.bin", most), () -> false);
        return into;
    }

    private static byte[] archive(byte[]... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (byte[] entry : entries) {
                out.write(entry);
            }
            out.write(new byte[1024]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] entry(String name, char type, byte[] content) {
        byte[] entry = new byte[512 + (content.length + 511) / 512 * 512];
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(path, 0, entry, 0, path.length);
        byte[] size = String.format("%011o", content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, entry, 124, size.length);
        entry[156] = (byte) type;
        System.arraycopy(content, 0, entry, 512, content.length);
        sum(entry);
        return entry;
    }

    private static void sum(byte[] entry) {
        Arrays.fill(entry, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += entry[i] & 0xff;
        }
        byte[] text = String.format("%06o", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, entry, 148, text.length);
        entry[154] = 0;
    }
}
