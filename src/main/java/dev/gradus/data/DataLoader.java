package dev.gradus.data;

import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.generate.GeneratorCatalog;
import java.nio.file.Path;
import java.util.List;

/** Reads sources and turns a {@link DataSetup} into numbers. */
public final class DataLoader {

    private final Path folder;

    /** Relative paths are meant from this folder: the project's. */
    public DataLoader(Path folder) {
        this.folder = folder;
    }

    /** Relative paths are meant from the working folder. */
    public DataLoader() {
        this(Path.of(""));
    }

    public Table load(DataSource source) throws DataException {
        if (source instanceof Generated generated) {
            return GeneratorCatalog.generate(generated);
        }
        if (source instanceof SampleTable sample) {
            return SampleCatalog.load(sample);
        }
        TableFile file = (TableFile) source;
        return CsvTable.read(folder.resolve(file.path()), file.format());
    }

    /** A setup for a table that nobody has said anything about. */
    public DataSetup propose(DataSource source, List<String> targets, long seed) throws DataException {
        List<String> wanted = !targets.isEmpty() || !(source instanceof SampleTable sample) ? targets
                : List.of(SampleCatalog.entry(sample.id()).target());
        if (source instanceof Generated generated && targets.isEmpty()) {
            return new DataSetup(source, GeneratorCatalog.plans(generated), SplitPlan.standard(seed));
        }
        return new DataSetup(source, ColumnGuess.of(load(source), wanted).plans(), SplitPlan.standard(seed));
    }

    public PreparedData prepare(DataSetup setup) throws DataException {
        return prepare(setup, load(setup.source()));
    }

    /** With the setup's table, where it is at hand already. */
    public PreparedData prepare(DataSetup setup, Table table) throws DataException {
        return new Preparing(setup, table).run();
    }
}
