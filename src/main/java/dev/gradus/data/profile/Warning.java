package dev.gradus.data.profile;

import java.util.List;

/**
 * Something about the data that spoils what is learned from them, or seems to. Found by {@link Warnings}.
 *
 * @param subject  what has the fault: the column, the class, the part; empty where it is the whole table
 * @param columns  the columns it is about; none where it is about rows
 * @param sentence what is the matter, in one sentence or two, as people read it
 * @param answers  what can be done, the best first
 */
public record Warning(Fault fault, String subject, List<String> columns, String sentence, Weight weight, List<Answer> answers) {

    /** How much it matters. */
    public enum Weight {
        /** The scores may be wrong: leaks, rows in two parts, classes that cannot be learned. */
        SERIOUS,
        /** Something is lost, or waits for an answer. */
        WORTH_KNOWING,
        /** A column was left out for its sake: it does no harm any more. */
        DONE
    }

    public Warning {
        columns = List.copyOf(columns);
        answers = List.copyOf(answers);
    }

    /** For ever; the same for the same fault in the same column, class or part. */
    public String id() {
        return id(fault, subject);
    }

    static String id(Fault fault, String subject) {
        return subject.isEmpty() ? fault.id() : fault.id() + ":" + subject;
    }
}
