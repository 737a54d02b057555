package dev.gradus.data;

import java.util.List;

/** Examples that still know what they were made of. */
public interface SourcedExamples extends Examples {

    /** What a person would type to get this example, in the order of {@link Preparation#featureColumns}; empty where missing. */
    List<String> cells(int example);
}
