package dev.gradus.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes with Gradus. */
final class SampleType implements SourceType<SampleTable> {

    static final SampleType TYPE = new SampleType();

    private SampleType() {
    }

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public String name() {
        return "Sample";
    }

    @Override
    public SampleTable blank() {
        return new SampleTable("");
    }

    @Override
    public List<SourceSetting<SampleTable, ?>> settings() {
        return List.of(new SourceSetting.Name<>("id", "", "", (source, folder) -> SampleCatalog.all().stream()
                .map(SampleCatalog.Entry::id).toList(), SampleTable::id, (source, id) -> new SampleTable(id)));
    }

    @Override
    public Optional<SampleTable> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public Content read(SampleTable source, Path folder) throws DataException {
        return SampleCatalog.load(source);
    }

    @Override
    public List<String> targets(SampleTable source) throws DataException {
        return Stream.of(SampleCatalog.entry(source.id()).target()).filter(target -> !target.isEmpty()).toList();
    }
}
