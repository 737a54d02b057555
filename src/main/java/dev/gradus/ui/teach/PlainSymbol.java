package dev.gradus.ui.teach;

/** A symbol in TeX as letters with raised and lowered digits, for buttons, titles and screen readers. */
final class PlainSymbol {

    private static final String PLAIN = "0123456789-+tijkn";
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉₋₊ₜᵢⱼₖₙ";
    private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵗⁱʲᵏⁿ";

    private PlainSymbol() {}

    static String of(String tex) {
        String text = tex.replaceAll("\\\\left\\. *| *\\\\right\\||\\\\left|\\\\right|\\\\,|\\\\;|\\\\big[gl]?", "");
        text = fractions(text);
        text = text.replace("\\partial ", "∂").replace("\\partial", "∂").replace("\\eta", "η").replace("\\beta", "β")
                .replace("\\mu", "μ").replace("\\sigma", "σ").replace("\\gamma", "γ").replace("\\lambda", "λ")
                .replace("\\alpha", "α").replace("\\varepsilon", "ε").replace("\\epsilon", "ε").replace("\\ell", "ℓ")
                .replace("\\cdot", "·").replace("\\infty", "∞").replace("\\tilde", "").replace("\\hat", "")
                .replace("\\bar", "").replace("\\prime", "′").replace("\\rho", "ρ").replace("\\delta", "δ");
        text = text.replaceAll("\\\\(?:text|mathrm|operatorname|mathbf)\\{([^}]*)\\}", "$1");
        text = script(text, '_', LOW);
        text = script(text, '^', HIGH);
        return text.replaceAll("[{}\\\\]", "").replaceAll(" +", " ").strip();
    }

    /** a over b becomes a/b. */
    private static String fractions(String text) {
        String result = text;
        for (int at = result.indexOf("\\frac"); at >= 0; at = result.indexOf("\\frac")) {
            int over = result.indexOf('{', at);
            int overEnd = closing(result, over);
            int under = overEnd < 0 ? -1 : result.indexOf('{', overEnd);
            int underEnd = closing(result, under);
            if (underEnd < 0) {
                return result.replace("\\frac", "");
            }
            result = result.substring(0, at) + result.substring(over + 1, overEnd).strip() + "/"
                    + result.substring(under + 1, underEnd).strip() + result.substring(underEnd + 1);
        }
        return result;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; open >= 0 && i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String script(String text, char mark, String digits) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != mark || i + 1 >= text.length()) {
                plain.append(text.charAt(i));
                continue;
            }
            boolean group = text.charAt(i + 1) == '{';
            int end = group ? closing(text, i + 1) : i + 2;
            if (end < 0) {
                continue;
            }
            String inside = text.substring(group ? i + 2 : i + 1, end);
            inside.chars().forEach(c -> plain.append(PLAIN.indexOf(c) >= 0 ? digits.charAt(PLAIN.indexOf(c)) : (char) c));
            i = group ? end : end - 1;
        }
        return plain.toString();
    }
}
