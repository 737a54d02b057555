package dev.gradus.cli;

import dev.gradus.data.Preparation;
import dev.gradus.data.sequence.NaiveForecast;
import dev.gradus.nn.metric.RegressionReport;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a forecast is that repeats an earlier number of the series.
 *
 * @param words  what it does, as the end of a sentence
 * @param period rows of a season; 1 for none
 * @param rows   windows whose earlier number is there
 * @param report in the column's own units
 */
record NaiveQuality(String words, int period, int rows, RegressionReport report) {

    static NaiveQuality of(NaiveForecast forecast, Preparation preparation) {
        return new NaiveQuality(forecast.words(preparation.targets().get(0).column()), forecast.period(), forecast.actual().columns,
                RegressionReport.of(forecast.forecasts(), forecast.actual()));
    }

    /** Those of {@link Quality#numbers} that a forecast without a network has. */
    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("rows", rows);
        numbers.put("r2", report.r2());
        numbers.put("rmse", report.rmse());
        numbers.put("mae", report.mae());
        return numbers;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("period", period);
        json.putAll(numbers());
        return json;
    }
}
