package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.row.RowOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationFormatTest {

    private static void operations(Class<?> type, Set<Class<?>> into) {
        if (type.isRecord()) {
            into.add(type);
        } else {
            for (Class<?> each : type.getPermittedSubclasses()) {
                operations(each, into);
            }
        }
    }

    @Test
    void everyOperationCanBeWritten() {
        Set<Class<?>> all = new HashSet<>();
        operations(RowOperation.class, all);
        assertEquals(all, OperationFormat.ids().keySet());
    }

    @Test
    void theirIdsInModelFilesNeverChange() {
        assertEquals(List.of("affine", "bin", "bin-one-hot", "clip", "date-parts", "fill", "fill-word", "hashing", "leave-out", "log",
                "missing-flag", "mix", "one-hot", "ordinal", "product", "quantile-map", "refuse-missing", "signed-log", "sine",
                "tokens"), List.copyOf(new TreeSet<>(OperationFormat.ids().values())));
    }
}
