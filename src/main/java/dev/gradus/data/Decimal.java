package dev.gradus.data;

/** The sign between whole part and fraction. */
public enum Decimal {
    /** {@code 1,234.5} */
    POINT,
    /** {@code 1.234,5} */
    COMMA,
    /**
     * The file allows both readings ({@code 1.234} may be a thousand or one and a bit): numbers with a sign are not
     * read as numbers until somebody decides.
     */
    UNCLEAR
}
