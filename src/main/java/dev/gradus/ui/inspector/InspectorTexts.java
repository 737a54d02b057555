package dev.gradus.ui.inspector;

import dev.gradus.ui.theme.Texts;
import java.util.List;

/** The words of the inspector. */
final class InspectorTexts {

    static final Texts TEXTS = Texts.of("inspector");

    private InspectorTexts() {}

    /** "dense 1", "dense 1 and dense 2", "dense 1, dense 2 and dense 3". */
    static String list(List<String> names) {
        String joined = names.get(0);
        for (int i = 1; i < names.size(); i++) {
            joined = TEXTS.get(i == names.size() - 1 ? "list.last" : "list.more", joined, names.get(i));
        }
        return joined;
    }
}
