package dev.gradus.archfixture.ui;

import org.jfree.chart.JFreeChart;

/** A library outside its part of the window. */
final class UsesJFreeChart {
    JFreeChart chart;
}
