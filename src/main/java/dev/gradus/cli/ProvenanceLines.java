package dev.gradus.cli;

import dev.gradus.data.FileHash;
import dev.gradus.data.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the data of a run or a model came from, how they were divided and what was done to them. */
record ProvenanceLines(Provenance provenance) {

    /** A line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("data " + provenance.source() + (provenance.sha256().isEmpty() ? "" : ", SHA-256 " + provenance.sha256()));
        for (FileHash file : provenance.files()) {
            lines.add("  " + file.name() + ", SHA-256 " + file.sha256());
        }
        lines.add(String.format(Locale.ROOT, "%,d read, %,d refused, %,d left out", provenance.rowsRead(),
                provenance.rowsRefused(), provenance.rowsLeftOut()));
        lines.add(provenance.split().sentence());
        lines.addAll(provenance.steps());
        lines.addAll(provenance.treatment().sentences());
        lines.addAll(provenance.notes());
        return lines;
    }

    /** The same for programs. */
    Map<String, Object> json() {
        List<Map<String, Object>> files = new ArrayList<>();
        for (FileHash file : provenance.files()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", file.name());
            one.put("sha256", file.sha256());
            files.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("source", provenance.source());
        all.put("sha256", provenance.sha256());
        all.put("files", files);
        all.put("rowsRead", provenance.rowsRead());
        all.put("rowsRefused", provenance.rowsRefused());
        all.put("rowsLeftOut", provenance.rowsLeftOut());
        all.put("split", provenance.split().sentence());
        all.put("steps", provenance.steps());
        all.put("training", provenance.treatment().sentences());
        all.put("notes", provenance.notes());
        return all;
    }
}
