package dev.gradus.data;

/** Where rows come from. */
public sealed interface DataSource permits Generated, TableFile, SampleTable {
}
