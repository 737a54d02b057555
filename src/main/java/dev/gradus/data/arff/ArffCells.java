package dev.gradus.data.arff;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line: divided by commas, tabs or blanks, in quotes of either kind where they hold such signs, with
 * backslashes before signs that are meant as they are.
 */
final class ArffCells {

    /** @param quoted a quoted “?” is a word, a bare one is nothing */
    record Cell(String text, boolean quoted) {
        boolean missing() {
            return !quoted && (text.equals("?") || text.isEmpty());
        }
    }

    private final String line;
    private int at;

    ArffCells(String line) {
        this.line = line;
    }

    /** @throws IllegalArgumentException where a quote is not closed */
    static List<Cell> of(String line) {
        ArffCells cells = new ArffCells(line);
        List<Cell> all = new ArrayList<>();
        do {
            cells.blanks();
            all.add(cells.word(",\t%"));
            cells.blanks();
        } while (cells.comma());
        return all;
    }

    void blanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }

    boolean comma() {
        if (at < line.length() && line.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    /** A word up to one of some signs, or a quoted one. */
    Cell word(String ends) {
        if (at < line.length() && (line.charAt(at) == '\'' || line.charAt(at) == '"')) {
            return quoted(line.charAt(at));
        }
        int start = at;
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return new Cell(line.substring(start, at).strip(), false);
    }

    private Cell quoted(char quote) {
        StringBuilder text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == quote) {
                at++;
                return new Cell(text.toString(), true);
            }
            if (c == '\\' && at + 1 < line.length()) {
                c = line.charAt(++at);
                c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
            }
            text.append(c);
        }
        throw new IllegalArgumentException("a quote is opened and not closed");
    }

    String rest() {
        return line.substring(at).strip();
    }
}
