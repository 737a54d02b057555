package dev.gradus.ui.shell;

import dev.gradus.data.SourceCatalog;
import dev.gradus.data.SourceType;
import java.util.List;
import java.util.stream.Stream;

/** How files of data usually end, as a file chooser wants them: from the catalog of sources. */
final class DataEndings {

    private DataEndings() {
    }

    static List<String> all() {
        return SourceCatalog.all().stream().map(SourceType::endings).flatMap(List::stream).distinct()
                .map(ending -> ending.contains("-") ? "*" + ending : "*." + ending).toList();
    }

    static List<String> and(String... others) {
        return Stream.concat(Stream.of(others), all().stream()).toList();
    }
}
