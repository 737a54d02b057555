package dev.gradus.ui.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Matrix;
import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.RegressionReport;
import dev.gradus.ui.theme.Texts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers are those of scikit-learn. */
class JudgementWordsTest {

    private final JudgementWords words = new JudgementWords(Texts.of("output"));
    private Locale locale;

    @BeforeEach
    void speakEnglish() {
        locale = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, locale);
    }

    @Test
    void classesAreJudgedInTwoSentencesAndMoreThanThreeInAThird() {
        Matrix four = Matrix.wrap(new double[] {0.7, 0.1, 0.1, 0.1, 0.4, 0.3, 0.2, 0.1, 0.1, 0.2, 0.6, 0.1, 0.4, 0.3, 0.2, 0.1}, 4);
        ClassificationReport report = ClassificationReport.of(four, Matrix.wrap(new double[] {0, 1, 2, 3}, 1));

        assertEquals("Accuracy 50.0 %, macro F1 37.5 %, log loss 1.09, ROC area 0.833.", plain(words.first(report)));
        assertEquals("Balanced accuracy 50.0 %, average precision 0.688, Cohen’s kappa 0.333, Matthews’ correlation 0.471, "
                + "Brier score 0.535. In 75.0 % of the rows the right class is among the 3 likeliest.", plain(words.more(report)));
    }

    @Test
    void whatCannotBeSaidIsCalledUndefined() {
        Matrix sure = Matrix.wrap(new double[] {0.9, 0.1, 0.8, 0.2}, 2);
        ClassificationReport report = ClassificationReport.of(sure, Matrix.wrap(new double[] {0, 0}, 1));

        assertTrue(plain(words.first(report)).endsWith("ROC area undefined."), words.first(report));
        assertTrue(plain(words.more(report)).contains("average precision undefined, Cohen’s kappa undefined"), words.more(report));
        assertTrue(words.first(RegressionReport.of(Matrix.wrap(new double[] {1, 2}, 1), Matrix.wrap(new double[] {3, 3}, 1)),
                "mpg").startsWith("R² undefined."));
    }

    @Test
    void numbersAndLabelsHaveTheirOwnSentences() {
        RegressionReport report = RegressionReport.of(Matrix.wrap(new double[] {1, 2, 5}, 1), Matrix.wrap(new double[] {1, 2, 3}, 1));
        assertEquals("Largest error 2.00, mean squared error 1.33, explained variance −0.333.", plain(words.more(report)));

        MultiLabelReport labels = MultiLabelReport.of(Matrix.wrap(new double[] {0.9, 0.4, 0.2, 0.6, 0.7, 0.1}, 2),
                Matrix.wrap(new double[] {1, 0, 0, 0, 1, 1}, 2));
        assertEquals("66.7 % of the labels are right; in 33.3 % of the rows all of them are.", plain(words.first(labels)));
        assertEquals("Macro F1 50.0 %, micro F1 66.7 %, ROC area 0.500, average precision 0.667.", plain(words.more(labels)));
    }

    /** With plain blanks. */
    private static String plain(String words) {
        return words.replace('\u202f', ' ');
    }
}
