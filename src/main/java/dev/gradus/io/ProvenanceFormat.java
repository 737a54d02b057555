package dev.gradus.io;

import dev.gradus.data.Balance;
import dev.gradus.data.FileHash;
import dev.gradus.data.Provenance;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.augment.AugmentPlan;
import java.util.List;
import java.util.Optional;

/** Where data came from and what was done to them: of a run, and of an exported model. */
final class ProvenanceFormat {

    static final Codec<Provenance> PROVENANCE = provenance();

    private ProvenanceFormat() {}

    private static Codec<Provenance> provenance() {
        Codec<Integer> count = Plain.ints(0, Integer.MAX_VALUE);
        Field<Provenance, String> source = Field.of("source", Plain.TEXT, Provenance::source);
        Field<Provenance, String> sha256 = Field.of("sha256", Plain.TEXT, Provenance::sha256);
        Field<FileHash, String> name = Field.of("name", Plain.TEXT, FileHash::name);
        Field<FileHash, String> hash = Field.of("sha256", Plain.TEXT, FileHash::sha256);
        Codec<FileHash> file = new ObjectCodec<>(List.of(name, hash),
                parts -> new FileHash(parts.get(name), parts.get(hash)));
        Field<Provenance, Optional<List<FileHash>>> files = Field.optional("files",
                Plain.list(file, Provenance.MOST_FILES), each -> Optional.of(each.files()).filter(list -> !list.isEmpty()));
        Field<Provenance, Integer> read = Field.of("rowsRead", count, Provenance::rowsRead);
        Field<Provenance, Integer> refused = Field.of("rowsRefused", count, Provenance::rowsRefused);
        Field<Provenance, Integer> leftOut = Field.of("rowsLeftOut", count, Provenance::rowsLeftOut);
        Field<Provenance, SplitPlan> split = Field.of("split", SplitFormat.SPLIT, Provenance::split);
        Field<Provenance, List<String>> notes = Field.of("notes", Plain.list(Plain.TEXT), Provenance::notes);
        Field<Provenance, Optional<List<String>>> steps = Field.optional("steps", Plain.list(Plain.TEXT),
                each -> Optional.of(each.steps()).filter(list -> !list.isEmpty()));
        Field<Provenance, Optional<AugmentPlan>> augmentation = TreatmentFormat.augmentation(Provenance::treatment);
        Field<Provenance, Optional<Balance>> balance = TreatmentFormat.balance(Provenance::treatment);
        return new ObjectCodec<>(List.of(source, sha256, files, read, refused, leftOut, split, notes, steps, augmentation,
                balance),
                parts -> new Provenance(parts.get(source), parts.get(sha256), parts.get(files).orElse(List.of()),
                        parts.get(read), parts.get(refused), parts.get(leftOut), parts.get(split), parts.get(notes),
                        TreatmentFormat.of(parts.get(augmentation), parts.get(balance)), parts.get(steps).orElse(List.of())));
    }
}
