package dev.gradus.data.generate;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a formula makes. Its settings depend on the generator: the window and project files have forms of their own. */
public final class GeneratedType implements SourceType<Generated> {

    public static final GeneratedType TYPE = new GeneratedType();

    private GeneratedType() {
    }

    @Override
    public String id() {
        return "generated";
    }

    @Override
    public String name() {
        return "Generator";
    }

    @Override
    public Generated blank() {
        return new Generated(GeneratorCatalog.all().get(0).id(), 0, Generator.LEAST_SIZE, 1, Map.of());
    }

    @Override
    public List<SourceSetting<Generated, ?>> settings() {
        return List.of();
    }

    @Override
    public Optional<Generated> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public Content read(Generated source, Path folder) throws DataException {
        return GeneratorCatalog.content(source);
    }

    @Override
    public Optional<InputPlan> plan(Generated source) throws DataException {
        return Optional.of(GeneratorCatalog.plan(source));
    }
}
