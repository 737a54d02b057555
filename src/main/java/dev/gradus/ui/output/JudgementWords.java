package dev.gradus.ui.output;

import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.RegressionReport;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;

/** Reports in words: a sentence with what says most, and a second one with what else there is to know. */
record JudgementWords(Texts texts) {

    private static final int LIKELIEST = 3;

    String first(ClassificationReport report) {
        return texts.get("evaluate.classes", NumberText.percent(report.accuracy()),
                NumberText.percent(report.macro().f1()), number(report.logLoss()), number(report.rocAuc()));
    }

    String more(ClassificationReport report) {
        String more = texts.get("evaluate.classes.more", NumberText.percent(report.balancedAccuracy()),
                number(report.averagePrecision()), number(report.kappa()), number(report.mcc()), number(report.brier()));
        return report.classes().size() <= LIKELIEST ? more : more + " " + texts.get("evaluate.classes.likeliest",
                NumberText.percent(report.topK().get(LIKELIEST - 1)), LIKELIEST);
    }

    String first(RegressionReport report, String unit) {
        return texts.get("evaluate.numbers", number(report.r2()), number(report.rmse()), number(report.mae()), unit);
    }

    String more(RegressionReport report) {
        return texts.get("evaluate.numbers.more", number(report.maxError()), number(report.mse()),
                number(report.explainedVariance()));
    }

    String first(MultiLabelReport report) {
        return texts.get("evaluate.labels", NumberText.percent(report.accuracy()), NumberText.percent(report.exactMatch()));
    }

    String more(MultiLabelReport report) {
        return texts.get("evaluate.labels.more", NumberText.percent(report.macro().f1()),
                NumberText.percent(report.micro().f1()), number(report.rocAuc()), number(report.averagePrecision()));
    }

    private String number(double value) {
        return Double.isNaN(value) ? texts.get("evaluate.undefined") : NumberText.three(value);
    }
}
