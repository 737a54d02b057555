package dev.gradus.data;

import dev.gradus.data.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The tables and the text that come with Gradus. Where they are from is written in {@code samples/README.md}. */
public final class SampleCatalog {

    /**
     * @param id for ever, it is in project files
     * @param target the column to predict; empty for a text
     */
    public record Entry(String id, String name, String description, String target) {
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("iris", "Iris", "150 flowers of three species, told apart by the size of their leaves.", "Species"),
            new Entry("mtcars", "Motor cars", "32 cars of 1974: how far does a gallon take them?", "mpg"),
            new Entry("airquality", "Air quality", "Ozone in New York, May to September 1973, with days that were not measured.", "Ozone"),
            new Entry("quakes", "Earthquakes", "1,000 earthquakes near Fiji: how strong were they?", "mag"),
            new Entry("sonnets", "Sonnets", "The first 48 sonnets of Shakespeare: which character comes next?", ""));

    /** Tables of the worked examples: too small to be offered as data. */
    private static final List<Entry> WORKED = List.of(
            new Entry("worked-222", "Worked example 2-2-2", "One example of two inputs and two targets.", "y1"),
            new Entry("worked-neuron", "One neuron", "One example of two inputs.", "y"),
            new Entry("worked-xor", "XOR, solved", "The four rows of exclusive or.", "y"),
            new Entry("worked-softmax", "Softmax", "Three examples, one of each class.", "class"),
            new Entry("worked-conv", "Convolution", "One picture of 5 by 5 pixels.", "t1"));

    private SampleCatalog() {
    }

    public static List<Entry> all() {
        return ENTRIES;
    }

    public static Entry entry(String id) throws DataException {
        return Stream.concat(ENTRIES.stream(), WORKED.stream()).filter(entry -> entry.id().equals(id)).findFirst()
                .orElseThrow(() -> new DataException("There is no sample table called " + id + ". There are: "
                        + String.join(", ", ENTRIES.stream().map(Entry::id).toList()) + "."));
    }

    static Content load(SampleTable sample) throws DataException {
        Entry entry = entry(sample.id());
        boolean text = entry.target().isEmpty();
        String file = entry.id() + (text ? ".txt" : ".csv");
        try (InputStream in = SampleCatalog.class.getResourceAsStream("/samples/data/" + file)) {
            if (in == null) {
                throw new DataException("The sample " + file + " is missing from this installation. Install Gradus again.");
            }
            return text ? TextBody.of(entry.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    : CsvTable.read(WORKED.contains(entry) ? entry.name() : file, in, CsvFormat.standard());
        } catch (IOException e) {
            throw new DataException("The sample " + file + " could not be read: " + e.getMessage() + ".", e);
        }
    }
}
