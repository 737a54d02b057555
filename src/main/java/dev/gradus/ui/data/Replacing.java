package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import java.nio.file.Path;
import java.util.List;

/** Other data in the place of those a project has: what was decided about columns stays where they are the same. */
record Replacing(DataLoader loader, DataSetup before) {

    DataSetup by(Path file) throws DataException {
        DataSource source = SourceGuess.of(file);
        Content content = loader.load(source);
        return keeps(content) ? before.withSource(source) : loader.propose(source, content, List.of(), before.split().seed());
    }

    private boolean keeps(Content content) {
        return content instanceof Table table && before.plan() instanceof InputPlan.Columns
                ? table.names().equals(before.columns().stream().map(ColumnPlan::name).toList())
                : before.plan().takes(content) && before.plan() instanceof InputPlan.Images;
    }
}
