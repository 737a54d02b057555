package dev.gradus.data.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.ImageSet;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import dev.gradus.edit.Document;
import dev.gradus.io.FileProblem;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that were made by hand: kept in the project, read like any other, capped with a sentence. */
class HandmadeTest {

    @Test
    void paintedPointsBecomeATableInTheOrderTheyWerePainted() throws Exception {
        Table table = new DataLoader().table(twoBlobs());
        assertEquals(List.of("x", "y", "class"), table.names());
        assertEquals(24, table.rows());
        assertEquals("A", table.column(2).text(0));
        assertEquals("B", table.column(2).text(23));
        assertEquals(-0.5, table.column(0).number(0), 1e-9);
    }

    @Test
    void paintedPointsAndCurvesArePreparedWithoutASetup() throws Exception {
        PreparedData classes = prepared(twoBlobs());
        assertEquals(Task.CLASSIFICATION, classes.task());
        assertEquals(List.of("A", "B"), classes.classNames());
        PreparedData curve = prepared(PaintedPoints.ofCurve().with(row(0, -0.5, 20)));
        assertEquals(Task.REGRESSION, curve.task());
        assertEquals(1, curve.inputShape().size());
    }

    @Test
    void tooLittleIsSaidInASentence() {
        assertEquals("Nothing is painted yet. Paint points of two classes, then press Space.", said(PaintedPoints.ofClasses()));
        assertEquals("Nothing is painted yet. Paint a curve, then press Space.", said(PaintedPoints.ofCurve()));
        assertEquals("Only 4 points are painted; expected at least 10. Paint more.",
                said(PaintedPoints.ofClasses().with(row(0, 0, 4))));
        assertEquals("Only class B is painted so far. Choose another class and paint it too.",
                said(PaintedPoints.ofClasses().with(row(1, 0, 20))));
        assertEquals("Drawn pictures: there are 0; expected at least 10. Draw more.", said(DrawnImages.ofDigits()));
        assertEquals("Typed table has no rows yet. Type or paste some.", said(TypedTable.blank()));
    }

    @Test
    void tooMuchIsRefused() {
        Stroke long1 = row(0, 0, PaintedPoints.MOST_POINTS);
        PaintedPoints full = PaintedPoints.ofClasses().with(long1);
        assertEquals("10001 painted points; expected at most 10000.",
                assertThrows(IllegalArgumentException.class, () -> full.with(row(0, 0, 1))).getMessage());
    }

    @Test
    void theEraserTakesWhatLiesInItsCircle() {
        PaintedPoints painted = twoBlobs();
        PaintedPoints left = painted.erased(0.5, 0, 0.9);
        assertEquals(0, left.count(1));
        assertEquals(12, left.count(0));
        assertEquals(painted, painted.erased(5, 5, 0.1));
        assertEquals(0, painted.erased(0, 0, 3).count());
    }

    @Test
    void drawnPicturesBecomeImagesOfAllTheirClasses() throws Exception {
        ImageSet images = (ImageSet) new DataLoader().load(drawn(12));
        assertEquals(12, images.count());
        assertEquals(10, images.classNames().size());
        assertEquals(3, images.labels()[3]);
        assertEquals(200, images.pixel(3, 0, 0, 3));
    }

    @Test
    void typedCellsMeanWhatTheyMeanInAFile() throws Exception {
        TypedTable typed = new TypedTable("Typed table", List.of("size, cm", "kind"), List.of(List.of("1.5", "a \"b\""),
                List.of("", "c"), List.of("", ""), List.of("-2", "a,c")));
        Table table = new DataLoader().table(typed);
        assertEquals(List.of("size, cm", "kind"), table.names());
        assertEquals(3, table.rows());
        assertEquals(1.5, table.column(0).number(0));
        assertTrue(table.column(0).missing(1));
        assertEquals("a \"b\"", table.column(1).text(0));
        assertEquals("a,c", table.column(1).text(2));
    }

    @Test
    void pastingAddsTheRowsAndColumnsItNeeds() {
        TypedTable pasted = TypedTable.blank().pasted(2, 2, List.of(List.of("1", "2"), List.of("3", "4")));
        assertEquals(List.of("a", "b", "target", "column 4"), pasted.columns());
        assertEquals(List.of("", "", "1", "2"), pasted.rows().get(2));
        assertEquals(List.of("", "", "3", "4"), pasted.rows().get(3));
    }

    @Test
    void allOfItComesBackFromAProjectFile(@TempDir Path folder) throws Exception {
        List<DataSource> sources = List.of(twoBlobs(), PaintedPoints.ofCurve().with(row(0, 0.25, 20)), drawn(11),
                new TypedTable("Mine", List.of("a", "b"), List.of(List.of("1", "x"), List.of("2", "“y”"))));
        for (DataSource source : sources) {
            DataSetup setup = new DataSetup(source, new DataLoader().propose(source, List.of(), 1).plan(), SplitPlan.standard(3));
            Project project = Project.of(Document.EMPTY.withData(setup));
            Path file = folder.resolve("made.gradus.json");
            ProjectFile.write(file, project);
            assertEquals(project, ProjectFile.read(file));
        }
    }

    @Test
    void aFileThatHoldsNonsenseIsRefusedWithItsPlace(@TempDir Path folder) throws Exception {
        DataSetup setup = new DataSetup(twoBlobs(), new DataLoader().propose(twoBlobs(), List.of(), 1).plan(), SplitPlan.standard(3));
        Path file = folder.resolve("made.gradus.json");
        ProjectFile.write(file, Project.of(Document.EMPTY.withData(setup)));
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"classes\": ?\\[\\s*\"A\",\\s*\"B\"", "\"classes\": [\"A\", \"A\""));
        String said = assertThrows(FileProblem.class, () -> ProjectFile.read(file)).getMessage();
        assertTrue(said.contains("Classes [A, A]; expected at most 10 different ones."), said);
    }

    private static PaintedPoints twoBlobs() {
        return PaintedPoints.ofClasses().with(row(0, -0.5, 12)).with(row(1, 0.5, 12));
    }

    private static Stroke row(int kind, double x, int count) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dots.add(new Dot(x + 0.0001 * (i % 50), -0.3 + 0.6 * i / count));
        }
        return new Stroke(kind, dots);
    }

    private static DrawnImages drawn(int count) {
        DrawnImages images = DrawnImages.ofDigits();
        for (int i = 0; i < count; i++) {
            byte[] ink = new byte[DrawnImages.SIDE * DrawnImages.SIDE];
            ink[i] = (byte) 200;
            images = images.with(DrawnImage.of(i % 10, ink));
        }
        return images;
    }

    private static PreparedData prepared(DataSource source) throws DataException {
        return new DataLoader().prepare(new DataLoader().propose(source, List.of(), 1));
    }

    private static String said(DataSource source) {
        return assertThrows(DataException.class, () -> new DataLoader().load(source)).getMessage();
    }
}
