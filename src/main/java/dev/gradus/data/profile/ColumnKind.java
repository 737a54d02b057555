package dev.gradus.data.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a column looks like. What becomes of it is for its {@link dev.gradus.data.ColumnPlan} to say. */
public enum ColumnKind {
    /** Measured numbers. */
    NUMBER,
    /** Numbers without a fraction. */
    WHOLE_NUMBER,
    /** A few words, each in many rows. */
    CATEGORY,
    DATE,
    /** Sentences: several words in a cell, most of them different. */
    TEXT,
    /** Tells rows apart: a number or a name of its own in nearly every row. */
    IDENTIFIER,
    /** No row has a value. */
    EMPTY;

    private static final Pattern ID_NAME =
            Pattern.compile("(.*[_ .-])?(id|uuid|guid|index|idx|rownames?|row|no|nr|key)|unnamed.*|x\\.?1|#");
    private static final double MOSTLY_DISTINCT = 0.5;
    private static final int FEW_ROWS = 10;
    /** Fewer rows may differ in everything by chance. */
    private static final int LEAST_NAMES = 4;
    private static final double WORDS_OF_A_TEXT = 5;

    static ColumnKind of(ColumnScan scan) {
        CellCounts counts = scan.counts();
        if (counts.present() == 0) {
            return EMPTY;
        }
        if (counts.numeric()) {
            return identifies(counts) ? IDENTIFIER : counts.wholeNumbers() ? WHOLE_NUMBER : NUMBER;
        }
        if (counts.decimalUnclear()) {
            return NUMBER;
        }
        if (counts.datesMostly()) {
            return DATE;
        }
        return !identifies(counts) ? CATEGORY : scan.words() >= WORDS_OF_A_TEXT ? TEXT : IDENTIFIER;
    }

    /**
     * True when nearly every row has a value of its own: whole numbers that count the rows or are called by a name such as
     * id, or words.
     */
    public static boolean identifies(CellCounts counts) {
        boolean everyRow = counts.distinct() == counts.rows();
        if (counts.numeric()) {
            String name = counts.name();
            return everyRow && counts.wholeNumbers() && (counts.consecutive() && counts.rows() >= FEW_ROWS
                    || ID_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches() || name.endsWith("Id") || name.endsWith("ID"));
        }
        return everyRow && counts.rows() >= LEAST_NAMES
                || counts.rows() >= FEW_ROWS && counts.distinct() > MOSTLY_DISTINCT * counts.present();
    }
}
