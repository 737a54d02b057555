package dev.gradus.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.data.InputPlan.PixelScaling;
import dev.gradus.data.image.MadeImages;
import dev.gradus.data.sheet.SheetFiles;
import dev.gradus.math.Shape;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import dev.gradus.ui.control.IntegerSpinner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class DataPlaceShapesTest {

    @TempDir
    private Path folder;
    private final Background background = new Background("shapes test");
    private Workbench workbench;
    private DataPlace place;

    @Start
    void show(Stage stage) {
        workbench = new Workbench(background);
        ThemeModel theme = new ThemeModel();
        place = new DataPlace(workbench, new TrainingDesk(workbench, 1), new Actions(), theme, background, Optional::empty,
                () -> Optional.of(folder.resolve("bars")));
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
    void aFolderOfImagesIsAWallThatBecomesAProject(FxRobot robot) throws Exception {
        MadeImages.write(folder.resolve("bars"), 900, 300);
        robot.interact(() -> ((Button) place.lookup("#data-open-folder")).fire());
        until(() -> place.lookup("#offer-project") != null);
        assertEquals("1,200 images of 1×6×6 · 3 classes · 300 of them a test part", text("#data-facts"));
        assertEquals("Test 300", text("#count-test"));
        assertFalse(place.lookup("#split-handle-test").isVisible(), "the test part came with the data");
        until(() -> text("#wall-place").startsWith("1 to "));
        String firstPage = text("#wall-place");
        int page = Integer.parseInt(firstPage.split(" ")[2]);
        robot.interact(() -> ((Button) place.lookup("#wall-on")).fire());
        assertEquals((page + 1) + " to " + 2 * page + " of 1,200", text("#wall-place"));
        choose(robot, "#wall-class", "2");
        assertTrue(text("#wall-place").endsWith(" of 400"), text("#wall-place"));
        choose(robot, "#wall-part", "Test");
        assertTrue(text("#wall-place").endsWith(" of 100"), text("#wall-place"));
        until(this::drawn);

        robot.interact(() -> ((Button) place.lookup("#offer-project")).fire());
        until(() -> workbench.inference().complete());
        assertEquals(Shape.of(1, 6, 6), workbench.signature().input());
        assertTrue(workbench.document().data().orElseThrow().source() instanceof ImageFiles);
    }

    @Test
    void howPixelsBecomeNumbersIsAnEdit(FxRobot robot) throws Exception {
        MadeImages.write(folder.resolve("bars"), 90, 0);
        robot.interact(() -> place.open(folder.resolve("bars")));
        until(() -> place.lookup("#offer-project") != null);
        robot.interact(() -> ((Button) place.lookup("#offer-project")).fire());
        until(() -> workbench.inference().complete() && place.lookup("#plan-scaling .combo-box") != null);
        robot.interact(() -> scaling().setValue(PixelScaling.STANDARDISE));
        assertEquals(new InputPlan.Images(PixelScaling.STANDARDISE), workbench.document().data().orElseThrow().plan());
        assertEquals("change the pixels", workbench.undoLabelProperty().get());
        robot.interact(workbench::undo);
        until(() -> scaling().getValue() == PixelScaling.UNIT);
    }

    @Test
    void stepsOfImagesAreAddedSetMovedRemovedAndUndone(FxRobot robot) throws Exception {
        MadeImages.write(folder.resolve("bars"), 90, 0);
        robot.interact(() -> place.open(folder.resolve("bars")));
        until(() -> place.lookup("#offer-project") != null);
        robot.interact(() -> ((Button) place.lookup("#offer-project")).fire());
        until(() -> workbench.inference().complete() && place.lookup("#image-steps").isVisible());
        javafx.scene.control.MenuButton add = (javafx.scene.control.MenuButton) place.lookup("#image-step-add");
        robot.interact(() -> add.getItems().get(1).fire());
        until(() -> place.lookup("#image-step-1") != null);
        IntegerSpinner width = (IntegerSpinner) place.lookup("#image-step-1 .plan-width");
        robot.interact(() -> width.step(-1, false));
        until(() -> steps().equals(List.of(new ImageStep.CentreCrop(6, 5))));
        until(() -> text("#image-step-1 .image-step-sizes").equals("1×6×6 → 1×6×5"));
        robot.interact(() -> add.getItems().get(0).fire());
        until(() -> steps().equals(List.of(new ImageStep.CentreCrop(6, 5), new ImageStep.Resize(6, 5))));
        until(() -> Shape.of(1, 6, 5).equals(workbench.signature().input()));
        robot.interact(() -> ((Button) place.lookup("#image-step-2 .image-step-earlier")).fire());
        until(() -> steps().equals(List.of(new ImageStep.Resize(6, 5), new ImageStep.CentreCrop(6, 5))));
        until(() -> text("#image-step-1 .image-step-sizes").equals("1×6×6 → 1×6×5"));
        robot.interact(() -> ((Button) place.lookup("#image-step-1 .image-step-remove")).fire());
        until(() -> steps().equals(List.of(new ImageStep.CentreCrop(6, 5))));
        for (int i = 0; i < 5; i++) {
            robot.interact(workbench::undo);
        }
        until(() -> steps().isEmpty() && place.lookup("#image-step-1") == null);
    }

    private List<ImageStep> steps() {
        return ((InputPlan.Images) workbench.document().data().orElseThrow().plan()).steps();
    }

    @Test
    void anImageIsExcludedFromTheWallAndRelabelled(FxRobot robot) throws Exception {
        MadeImages.write(folder.resolve("bars"), 90, 0);
        robot.interact(() -> place.open(folder.resolve("bars")));
        until(() -> place.lookup("#offer-project") != null);
        robot.interact(() -> ((Button) place.lookup("#offer-project")).fire());
        until(() -> workbench.inference().complete() && text("#wall-place").startsWith("1 to "));
        javafx.geometry.Bounds wall = place.lookup("#wall-canvas").localToScreen(place.lookup("#wall-canvas").getBoundsInLocal());
        robot.clickOn(wall.getMinX() + 20, wall.getMinY() + 20);
        assertEquals(1, workbench.rows().count());
        int image = workbench.rows().rows()[0];
        robot.interact(() -> ((Button) place.lookup("#data-wall .rows-exclude")).fire());
        until(() -> workbench.inference().complete() && workbench.preparedData().orElseThrow().provenance().rowsLeftOut() == 1);
        assertTrue(workbench.document().data().orElseThrow().rowEdits().excludes(image));
        javafx.scene.control.MenuButton relabel = (javafx.scene.control.MenuButton) place.lookup("#data-wall .rows-relabel");
        robot.interact(() -> relabel.getItems().get(2).fire());
        assertEquals(java.util.Optional.of(relabel.getItems().get(2).getText()),
                workbench.document().data().orElseThrow().rowEdits().label("class", image));
        robot.interact(() -> {
            workbench.undo();
            workbench.undo();
        });
        assertTrue(workbench.document().data().orElseThrow().rowEdits().isEmpty());
    }

    @Test
    void aSeriesIsDrawnAndItsWindowIsSet(FxRobot robot) throws Exception {
        Path file = folder.resolve("waves.csv");
        Files.writeString(file, "height\n" + IntStream.range(0, 100).mapToObj(i -> "" + Math.sin(i / 5.0))
                .collect(Collectors.joining("\n")));
        robot.interact(() -> place.open(file));
        until(() -> place.lookup("#offer-project") != null && place.lookup("#data-series").isVisible());
        assertFalse(place.lookup("#data-rows").isVisible());
        @SuppressWarnings("unchecked")
        ComboBox<Object> example = (ComboBox<Object>) place.lookup("#plan-example .combo-box");
        robot.interact(() -> example.setValue(example.getItems().get(0)));
        until(() -> sentence().contains("no column to learn from"));
    }

    @Test
    void aSheetIsChosenWhereItWasRead(FxRobot robot) throws Exception {
        Path file = SheetFiles.zip(folder.resolve("two.xlsx"), SheetFiles.xlsx(new TreeMap<>(Map.of("Animals", cells(5), "Plants", cells(7))),
                "<t/>"));
        robot.interact(() -> place.open(file));
        until(() -> place.lookup("#offer-project") != null);
        assertTrue(text("#data-facts").startsWith("5 rows"), text("#data-facts"));
        robot.interact(() -> ((Button) place.lookup("#data-how")).fire());
        @SuppressWarnings("unchecked")
        ComboBox<String> sheet = (ComboBox<String>) place.lookup("#source-sheet-control");
        until(() -> sheet.getItems().equals(List.of("", "Animals", "Plants")));
        robot.interact(() -> sheet.setValue("Plants"));
        until(() -> text("#data-facts").startsWith("7 rows"));
        assertTrue(place.lookup("#data-source-form").isVisible(), "the form stays where it is");
    }

    private static String cells(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> "<row><c><v>" + i * i + "</v></c><c><v>" + i % 2 + "</v></c></row>")
                .collect(Collectors.joining());
    }

    private String sentence() {
        return place.lookupAll("#data-remarks .label").stream().map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aFolderThatHoldsNothingIsSaidInPlace(FxRobot robot) throws Exception {
        Files.createDirectories(folder.resolve("bars"));
        robot.interact(() -> ((Button) place.lookup("#data-open-folder")).fire());
        until(() -> sentence().startsWith("bars is empty. Expected IDX files"));
    }

    /** The pictures on the wall are drawn: not one colour alone. */
    private boolean drawn() {
        WritableImage image = place.lookup("#data-wall").snapshot(null, null);
        return IntStream.range(0, 200).mapToObj(i -> image.getPixelReader().getArgb(30 + i, 80)).distinct().count() > 5;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PixelScaling> scaling() {
        return (ComboBox<PixelScaling>) place.lookup("#plan-scaling .combo-box");
    }

    @SuppressWarnings("unchecked")
    private void choose(FxRobot robot, String id, String value) {
        robot.interact(() -> ((ComboBox<String>) place.lookup(id)).setValue(value));
    }

    private String text(String id) {
        return ((Labeled) place.lookup(id)).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }
}
