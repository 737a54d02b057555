package dev.gradus.ui.data.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.gradus.data.FileHash;
import dev.gradus.data.download.DownloadFolder;
import dev.gradus.data.download.Limits;
import dev.gradus.data.download.PublicSet;
import dev.gradus.data.download.RemoteFile;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page of downloads, with a server on this machine. */
@GuiTest
class DownloadPageTest {

    private static final byte[] FILE = "words of a set".repeat(1000).getBytes();

    @TempDir
    private Path home;
    private final List<Path> used = new ArrayList<>();
    private HttpServer server;
    private volatile byte[] served = FILE;
    private DownloadDesk desk;
    private PublicSet set;

    @Start
    void show(Stage stage) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = served;
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        set = new PublicSet("letters", "Letters", "Letters of all kinds.", "MIT", URI.create("http://localhost/licence"),
                List.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/")),
                List.of(new RemoteFile("letters.gz", FILE.length, HexFormat.of().formatHex(FileHash.digest().digest(FILE)))),
                Map.of(), List.of());
        desk = new DownloadDesk(List.of(set), new DownloadFolder(home),
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1));
        Scene scene = new Scene(new DownloadPage(desk, used::add, folder -> { }, link -> { }), 820, 500);
        Themes.dress(scene, new ThemeModel());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(desk::close);
        server.stop(0);
    }

    @Test
    void aSetIsDownloadedUsedAndRemoved(FxRobot robot) throws Exception {
        robot.interact(() -> button(robot, "get").fire());
        until(() -> desk.state(set) instanceof DownloadState.Here);
        assertEquals("here, verified", state(robot));
        robot.interact(() -> button(robot, "use").fire());
        until(() -> !used.isEmpty());
        assertEquals(List.of(home.resolve("letters")), used);
        robot.interact(() -> button(robot, "remove").fire());
        until(() -> desk.state(set) instanceof DownloadState.Missing);
        assertEquals("not here", state(robot));
        assertFalse(Files.exists(home.resolve("letters")));
        assertTrue(button(robot, "get").isVisible());
    }

    @Test
    void whatWentWrongStandsOnTheCard(FxRobot robot) throws Exception {
        byte[] wrong = FILE.clone();
        wrong[7] ^= 1;
        served = wrong;
        robot.interact(() -> button(robot, "get").fire());
        until(() -> desk.state(set) instanceof DownloadState.Failed);
        String said = robot.lookup("#problem-letters").queryAs(Label.class).getText();
        assertTrue(said.startsWith("Letters was not downloaded: localhost sent another letters.gz than was published"), said);
        assertEquals("Try again", button(robot, "get").getText());
        served = FILE;
        robot.interact(() -> button(robot, "get").fire());
        until(() -> desk.state(set) instanceof DownloadState.Here);
    }

    @Test
    void filesThatWerePutThereByHandAreFoundAndChecked(FxRobot robot) throws Exception {
        Files.createDirectories(home.resolve("letters"));
        Files.write(home.resolve("letters/letters.gz"), FILE);
        robot.interact(desk::look);
        until(() -> desk.state(set) instanceof DownloadState.Here);
        byte[] damaged = FILE.clone();
        damaged[3] ^= 1;
        Files.write(home.resolve("letters/letters.gz"), damaged);
        robot.interact(desk::look);
        until(() -> desk.state(set) instanceof DownloadState.Failed);
        assertEquals("Letters: letters.gz is not the file that was published. Remove the set and download it again.",
                robot.lookup("#problem-letters").queryAs(Label.class).getText());
    }

    private static Button button(FxRobot robot, String what) {
        return robot.lookup("#" + what + "-letters").queryButton();
    }

    private static String state(FxRobot robot) {
        return robot.lookup("#state-letters").queryAs(Label.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        Frames.settle();
    }
}
