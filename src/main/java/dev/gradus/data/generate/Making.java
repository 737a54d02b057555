package dev.gradus.data.generate;

import dev.gradus.data.Content;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Task;
import java.util.List;

/** What a generator makes: points, pictures or sequences. */
public sealed interface Making permits Points, Pictures, Sequences {

    Task task();

    /** The classes for given settings; none for regression. */
    List<String> classNames(Generated settings);

    /** All that the settings ask for. */
    Content content(Generator generator, Generated settings);

    /** What becomes of it, where nobody has said anything else. */
    InputPlan plan(Generated settings);
}
