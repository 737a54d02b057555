package dev.gradus.cli;

import dev.gradus.data.FileHash;
import dev.gradus.data.Provenance;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the data of a run came from and how they were divided, a line each. */
record ProvenanceLines(Provenance provenance) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("data " + provenance.source() + (provenance.sha256().isEmpty() ? "" : ", SHA-256 " + provenance.sha256()));
        for (FileHash file : provenance.files()) {
            lines.add("  " + file.name() + ", SHA-256 " + file.sha256());
        }
        lines.add(String.format(Locale.ROOT, "%,d read, %,d refused, %,d left out", provenance.rowsRead(),
                provenance.rowsRefused(), provenance.rowsLeftOut()));
        lines.add(split(provenance.split()));
        lines.addAll(provenance.notes());
        return lines;
    }

    private static String split(SplitPlan plan) {
        SplitMethod method = plan.method();
        String way = method instanceof SplitMethod.Grouped ? "by group" : method instanceof SplitMethod.InTime ? "by time"
                : method instanceof SplitMethod.ByColumn words ? "by the column " + words.column()
                : method instanceof SplitMethod.ByFile ? "by file" : "at random";
        return "split " + way + (plan.stratified() ? ", stratified" : "") + String.format(Locale.ROOT,
                ", validation %.1f %%, test %.1f %%, seed %d", 100 * plan.validationFraction(), 100 * plan.testFraction(), plan.seed())
                + plan.fold().map(fold -> ", fold " + (fold.index() + 1) + " of " + fold.count()).orElse("");
    }
}
