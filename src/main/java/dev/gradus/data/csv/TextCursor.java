package dev.gradus.data.csv;

/** A place in a text that goes on as its parts are understood. */
class TextCursor {

    final String text;
    int at;

    TextCursor(String text) {
        this.text = text;
    }

    /** At most so many digits; -1 without any. */
    int number(int most) {
        int value = -1;
        for (int end = Math.min(text.length(), at + most); at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            value = 10 * Math.max(0, value) + text.charAt(at) - '0';
        }
        return value;
    }

    boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    void skip(String any) {
        while (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
