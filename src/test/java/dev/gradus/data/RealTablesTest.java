package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealTablesTest {

    @Test
    void titanicKeepsWhatTellsSomethingAboutSurvival() throws DataException {
        TableFile source = source("tabular/titanic_train.csv");
        ColumnGuess guess = ColumnGuess.of(new DataLoader().table(source), List.of("Survived"));
        assertEquals(List.of("Pclass", "Sex", "Age", "SibSp", "Parch", "Fare", "Embarked"),
                guess.plans().stream().filter(plan -> plan.role() == ColumnPlan.Role.FEATURE).map(ColumnPlan::name).toList());
        assertEquals("PassengerId differs in every row: it tells rows apart but teaches nothing. Left out.",
                guess.reasons().get("PassengerId"));
        assertEquals("Name differs in every row: it tells rows apart but teaches nothing. Left out.", guess.reasons().get("Name"));
        assertEquals("Ticket has 681 different values in 891 rows: it tells rows apart but teaches nothing. Left out.",
                guess.reasons().get("Ticket"));
        assertEquals("Cabin is missing in 77 % of the rows. Left out.", guess.reasons().get("Cabin"));

        PreparedData titanic = prepare(source, "Survived");
        assertEquals(Task.CLASSIFICATION, titanic.task());
        assertEquals(List.of("Pclass", "Sex=female", "Sex=male", "Age", "SibSp", "Parch", "Fare", "Embarked=C", "Embarked=Q",
                "Embarked=S"), titanic.featureNames());
        assertEquals(891, titanic.training().count() + titanic.validation().count() + titanic.test().count());
    }

    @Test
    void penguinsAreThreeSpecies() throws DataException {
        PreparedData penguins = prepare(source("tabular/penguins.csv"), null);
        assertEquals(List.of("Adelie", "Chinstrap", "Gentoo"), penguins.classNames());
        assertEquals(10, penguins.inputShape().size());
    }

    @Test
    void incomesHaveNoHeaderAndQuestionMarksForMissing() throws DataException {
        PreparedData adult = prepare(source("tabular/adult-train.csv"), null);
        assertEquals(32561, adult.table().orElseThrow().rows());
        assertEquals(List.of("<=50K", ">50K"), adult.classNames());
        assertEquals(List.of("column 15"), adult.targetNames());
    }

    @Test
    void housesArePricedByRegression() throws DataException {
        PreparedData houses = prepare(source("tabular/california_housing.csv"), "median_house_value");
        assertEquals(Task.REGRESSION, houses.task());
        assertEquals(8 + 5, houses.inputShape().size());
        assertEquals(20640, houses.table().orElseThrow().rows());
    }

    @Test
    void winesAreGradedInClasses() throws DataException {
        PreparedData wine = prepare(source("tabular/winequality-red_bom.csv"), null);
        assertEquals(List.of("quality"), wine.targetNames());
        assertEquals(List.of("3", "4", "5", "6", "7", "8"), wine.classNames());
        assertEquals("fixed acidity", wine.featureNames().get(0));
    }

    private static PreparedData prepare(TableFile source, String target) throws DataException {
        DataLoader loader = new DataLoader();
        return loader.prepare(loader.propose(source, target == null ? List.of() : List.of(target), 1));
    }

    private static TableFile source(String name) throws DataException {
        java.nio.file.Path path = SharedData.path(name);
        return new TableFile(path.toString(), CsvFormat.guess(path));
    }
}
