package dev.gradus.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataSetup;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DateOrder;
import dev.gradus.data.PastedTable;
import dev.gradus.data.TextTable;
import dev.gradus.edit.SampleProjects;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class BringingTablesTest {

    @TempDir
    private Path folder;
    private final Background background = new Background("table test");
    private final Actions actions = new Actions();
    private Workbench workbench;
    private DataBench bench;
    private DataPlace place;

    @Start
    void show(Stage stage) throws Exception {
        workbench = new Workbench(background);
        TrainingDesk desk = new TrainingDesk(workbench, 1);
        workbench.open(SampleProjects.find("circles").orElseThrow().document(), "Circles", Optional.empty());
        ThemeModel theme = new ThemeModel();
        place = new DataPlace(workbench, desk, actions, theme, background, Optional::empty, Optional::empty);
        bench = new DataBench(workbench, desk, background);
        Scene scene = new Scene(place, 1400, 800);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatASpreadsheetCopiedBecomesATableThatTheProjectKeeps(FxRobot robot) throws Exception {
        String rows = "length\tkind\tsince\n" + IntStream.range(0, 30)
                .mapToObj(i -> i + ",5\t" + (i % 2 == 0 ? "rose" : "tulip") + "\t03/0" + (i % 9 + 1) + "/2021").collect(Collectors.joining("\n"));
        untilReady();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(rows);
            Clipboard.getSystemClipboard().setContent(content);
            place.lookup("#data-paste").requestFocus();
            actions.get("data.paste").fire();
        });
        until(() -> shown("Pasted table is open. What is it for?"));
        assertEquals(place, place.getScene().getFocusOwner(), "no button that Space would press");
        robot.interact(() -> ((Button) place.lookup("#offer-data")).fire());
        until(() -> workbench.document().data().orElseThrow().source() instanceof PastedTable);
        PastedTable pasted = (PastedTable) workbench.document().data().orElseThrow().source();
        assertEquals(rows, pasted.text().replace("\r\n", "\n"));
        assertEquals('\t', pasted.format().delimiter());
        until(() -> shown("30 rows"));
    }

    @Test
    void nothingToPasteIsSaid(FxRobot robot) throws Exception {
        untilReady();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("  \n");
            Clipboard.getSystemClipboard().setContent(content);
            actions.get("data.paste").fire();
        });
        until(() -> shown("There is no text to paste. Copy rows of a table first."));
    }

    @Test
    void theOrderOfDatesIsChosenInTheForm(FxRobot robot) throws Exception {
        Path file = folder.resolve("days.csv");
        Files.writeString(file, "day,x,y\n" + IntStream.range(0, 20)
                .mapToObj(i -> "0" + (i % 9 + 1) + "/02/2021," + i % 7 + "," + i % 2).collect(Collectors.joining("\n")));
        robot.interact(() -> bench.offers().open(file));
        until(() -> bench.reading().isPresent() && bench.reading().get().content().name().equals("days.csv") && bench.notices().progress().isEmpty());
        assertEquals(DateOrder.UNCLEAR, ((TextTable) bench.setup().orElseThrow().source()).format().dates());
        robot.interact(() -> bench.readAs(((TextTable) bench.setup().orElseThrow().source()).format().withDates(DateOrder.MONTH_FIRST)));
        until(() -> bench.notices().progress().isEmpty() && ((TextTable) bench.reading().orElseThrow().setup().source()).format().dates() == DateOrder.MONTH_FIRST);
        double second = java.time.LocalDate.of(2021, 2, 2).toEpochDay() * 86_400.0;
        assertEquals(second, bench.reading().orElseThrow().table().orElseThrow().column(0).date(1));
    }

    @Test
    void aLargeTableShowsItsFirstRowsWhileTheRestIsRead(FxRobot robot) throws Exception {
        Path file = large();
        List<Integer> rows = new ArrayList<>();
        List<String> progress = new ArrayList<>();
        robot.interact(() -> {
            bench.onChange(() -> {
                bench.reading().flatMap(Reading::table).ifPresent(table -> rows.add(table.rows()));
                progress.add(bench.notices().progress());
            });
            bench.offers().open(file);
        });
        until(() -> bench.reading().flatMap(Reading::table).filter(table -> table.rows() == 400_000).isPresent() && !bench.offers().opening());
        assertTrue(rows.contains(200), rows.toString());
        assertTrue(progress.stream().anyMatch(words -> words.matches(".*large\\.csv.* \\d+ %")), progress.toString());
        assertEquals("", bench.notices().progress());
    }

    @Test
    void readingALargeTableCanBeStopped(FxRobot robot) throws Exception {
        Path file = large();
        robot.interact(() -> {
            bench.onChange(() -> {
                if (bench.offers().opening() && bench.offering()) {
                    javafx.application.Platform.runLater(bench.offers()::cancelOpening);
                }
            });
            bench.offers().open(file);
        });
        until(() -> !bench.offers().opening() && !bench.offering() && bench.reading().isPresent() && bench.notices().progress().isEmpty());
        assertEquals("", bench.trouble());
        assertTrue(bench.reading().orElseThrow().content().count() < 1_000);
    }

    @Test
    void whatIsOnOfferStaysWithItsChangesWhenTheNextFileCannotBeRead(FxRobot robot) throws Exception {
        Path good = Files.writeString(folder.resolve("good.csv"), "x,y,kind\n" + IntStream.range(0, 30)
                .mapToObj(i -> i + "," + i * 7 % 11 + "," + (i % 2 == 0 ? "a" : "b")).collect(Collectors.joining("\n")));
        robot.interact(() -> bench.offers().open(good));
        until(() -> bench.offering() && !bench.offers().opening());
        robot.interact(() -> bench.change("leave out y", setup -> setup.withColumns(setup.columns().stream()
                .map(plan -> plan.name().equals("y") ? plan.withRole(ColumnPlan.Role.IGNORE) : plan).toList()), true));
        DataSetup changed = bench.setup().orElseThrow();

        Path bad = Files.write(folder.resolve("bad.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, 0, 0, 7});
        robot.interact(() -> bench.offers().open(bad));
        until(() -> !bench.offers().opening() && !bench.trouble().isEmpty());

        assertEquals("good.csv", bench.offers().now().orElseThrow().name());
        assertEquals(changed, bench.setup().orElseThrow());

        Path large = large();
        List<String> offered = new ArrayList<>();
        robot.interact(() -> {
            bench.onChange(() -> {
                bench.offers().now().ifPresent(offer -> offered.add(offer.name()));
                if (bench.offers().opening() && offered.contains("large.csv")) {
                    javafx.application.Platform.runLater(bench.offers()::cancelOpening);
                }
            });
            bench.offers().open(large);
        });
        until(() -> offered.contains("large.csv") && !bench.offers().opening());
        assertEquals(changed, bench.setup().orElseThrow(), "its first page was shown, and gave way");
    }

    private Path large() throws Exception {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("x,y,kind\n");
            for (int i = 0; i < 400_000; i++) {
                out.write(i % 1000 / 8.0 + "," + i * 31L % 7919 + "," + (i % 3 == 0 ? "apple" : "pear") + "\n");
            }
        }
        // Large is what does not come at once.
        assertTrue(Files.size(file) > 4_000_000);
        return file;
    }

    private boolean shown(String words) {
        return place.lookupAll(".label").stream().filter(Label.class::isInstance).map(Label.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    private void untilReady() throws Exception {
        until(() -> workbench.dataProperty().get() instanceof DataState.Ready && bench.reading().isPresent());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
