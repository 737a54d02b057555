package dev.gradus.data.step;

import dev.gradus.data.row.Frame;
import java.util.List;
import java.util.Optional;

/** The rows that a chain of steps is fitted to. */
public interface ChainRows {

    /** The columns that are input, as they were read. */
    Frame features(FitOn rows);

    /** The columns of numbers to be predicted, without gaps. */
    Frame targets(FitOn rows);

    /** Why a column that the table has is no input: "is left out". */
    Optional<String> otherwise(String column);

    /** Parts with rows beside training rows, in words: "the test rows". */
    String judged();

    /** The names of all columns of the table. */
    List<String> known();
}
