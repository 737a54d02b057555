package dev.gradus.ui.chart;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves as JFreeChart reads them: straight from the arrays, without boxing. */
final class CurveData extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private transient List<Curve> curves = List.of();
    private final boolean log;

    CurveData(List<Curve> curves, boolean log) {
        this.curves = curves;
        this.log = log;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Comparable getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).x().length;
    }

    @Override
    public double getXValue(int series, int item) {
        return curves.get(series).x()[item];
    }

    /** Nothing can be drawn on a log axis at or below zero; the chart marks such points as cut off. */
    @Override
    public double getYValue(int series, int item) {
        double y = curves.get(series).y()[item];
        return log && y <= 0 ? Double.NaN : y;
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }
}
