package dev.gradus.data;

import java.util.Objects;

/** One of the tables that come with Gradus, or the text: see {@link SampleCatalog}. */
public record SampleTable(String id) implements DataSource {

    public SampleTable {
        Objects.requireNonNull(id);
    }

    @Override
    public SourceType<?> type() {
        return SampleType.TYPE;
    }

    @Override
    public String origin() {
        return id;
    }
}
