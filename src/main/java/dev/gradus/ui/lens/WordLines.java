package dev.gradus.ui.lens;

import java.util.ArrayList;
import java.util.List;

/** Words in lines of so many letters; where not all fit, the last ones, after dots: what is predicted comes after them. */
final class WordLines {

    private static final String DOTS = "…";

    private WordLines() {}

    static List<String> of(List<String> words, int letters, int most) {
        List<String> all = lines(words, letters);
        for (int from = 1; all.size() > most && from < words.size(); from++) {
            List<String> later = new ArrayList<>(List.of(DOTS));
            later.addAll(words.subList(from, words.size()));
            all = lines(later, letters);
        }
        return all;
    }

    private static List<String> lines(List<String> words, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            String shown = word.length() > letters ? word.substring(0, Math.max(1, letters - 1)) + DOTS : word;
            if (!line.isEmpty() && line.length() + 1 + shown.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(shown);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
