package dev.gradus.ui.lens;

import dev.gradus.data.Task;
import dev.gradus.ui.data.Symbols;
import dev.gradus.ui.theme.NumberText;
import java.util.List;

/** What an example is and what the network takes it for, in words. */
record Verdict(String is, String read, boolean right) {

    private static final double YES = 0.5;

    static Verdict of(ExampleSight sight) {
        List<String> names = sight.data().classNames();
        if (sight.data().task() == Task.CLASSIFICATION) {
            int is = (int) sight.target()[0];
            int read = sight.read();
            return new Verdict(Symbols.shown(names.get(is)), read < names.size() ? Symbols.shown(names.get(read)) : String.valueOf(read),
                    is == read);
        }
        if (sight.data().task() == Task.MULTI_LABEL) {
            return new Verdict(labels(names, sight.target()), labels(names, sight.said()),
                    labels(names, sight.target()).equals(labels(names, sight.said())));
        }
        return new Verdict(NumberText.three(sight.target()[0]), NumberText.three(sight.said()[0]), true);
    }

    private static String labels(List<String> names, double[] values) {
        StringBuilder all = new StringBuilder();
        for (int k = 0; k < Math.min(names.size(), values.length); k++) {
            if (values[k] > YES) {
                all.append(all.isEmpty() ? "" : ", ").append(names.get(k));
            }
        }
        return all.isEmpty() ? "–" : all.toString();
    }
}
