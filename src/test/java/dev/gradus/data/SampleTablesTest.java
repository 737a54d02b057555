package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTablesTest {

    @Test
    void irisIsThreeClassesOfFiftyToldApartByFourNumbers() throws DataException {
        PreparedData iris = prepare("iris");
        assertEquals(Task.CLASSIFICATION, iris.task());
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classNames());
        assertEquals(List.of("Sepal.Length", "Sepal.Width", "Petal.Length", "Petal.Width"), iris.featureNames());
        assertEquals(105, iris.training().count());
        assertEquals(30, iris.validation().count());
        assertEquals(15, iris.test().count());
    }

    @Test
    void motorCarsPredictMilesPerGallonAndLeaveOutTheModel() throws DataException {
        PreparedData cars = prepare("mtcars");
        assertEquals(Task.REGRESSION, cars.task());
        assertEquals(List.of("mpg"), cars.targetNames());
        assertEquals(List.of("cyl", "disp", "hp", "drat", "wt", "qsec", "vs", "am", "gear", "carb"), cars.featureNames());
        assertEquals(32, cars.provenance().rowsRead());
    }

    @Test
    void airQualityLeavesOutTheDaysWithoutOzoneAndFillsTheSun() throws DataException {
        PreparedData air = prepare("airquality");
        assertEquals(List.of("Ozone"), air.targetNames());
        assertEquals(153, air.provenance().rowsRead());
        assertEquals(37, air.provenance().rowsLeftOut());
        assertEquals(116, air.training().count() + air.validation().count() + air.test().count());
    }

    @Test
    void earthquakesPredictTheMagnitude() throws DataException {
        PreparedData quakes = prepare("quakes");
        assertEquals(Task.REGRESSION, quakes.task());
        assertEquals(List.of("lat", "long", "depth", "stations"), quakes.featureNames());
        assertEquals(1000, quakes.provenance().rowsRead());
    }

    private static PreparedData prepare(String id) throws DataException {
        DataLoader loader = new DataLoader();
        return loader.prepare(loader.propose(new SampleTable(id), List.of(), 7));
    }
}
