package dev.gradus.ui.data;

/** Characters that cannot be seen, shown by signs that can. */
public final class Symbols {

    private Symbols() {}

    public static String shown(String symbol) {
        return switch (symbol) {
            case "\n" -> "⏎";
            case "\r" -> "␍";
            case "\t" -> "⇥";
            case " " -> "␣";
            default -> symbol.codePoints().anyMatch(Character::isISOControl) ? "�" : symbol;
        };
    }
}
