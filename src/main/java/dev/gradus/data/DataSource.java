package dev.gradus.data;

/** Where examples come from. */
public sealed interface DataSource permits Generated, SampleTable, FileSource {
}
