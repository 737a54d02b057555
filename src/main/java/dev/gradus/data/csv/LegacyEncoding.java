package dev.gradus.data.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Encodings from before Unicode that are not western, told by how bytes above 127 stand together: Chinese, Japanese and
 * Korean characters are pairs, and mostly of the few thousand usual ones; Cyrillic letters are single but stand in words;
 * the accents of a western language stand alone.
 */
final class LegacyEncoding {

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.75;
    /** So many syllables are not Korean by chance. */
    private static final int MANY = 12;

    private final byte[] bytes;

    /** @param bytes from the first that is above 127 on */
    LegacyEncoding(byte[] bytes) {
        this.bytes = wholeLines(bytes);
    }

    Optional<Charset> find() {
        int[] runs = runs();
        double inRuns = runs[2] == 0 ? 0 : (double) runs[3] / runs[2];
        if (inRuns < MOST && !japanese()) {
            return chineseWithLetters() ? charset("Big5") : Optional.empty();
        }
        boolean paired = runs[0] > 0 && runs[1] >= NEARLY_ALL * runs[0];
        Optional<Charset> pairs = paired ? pairs() : Optional.empty();
        if (pairs.isPresent()) {
            return pairs;
        }
        if (japanese()) {
            return charset("Shift_JIS");
        }
        return chineseWithLetters() ? charset("Big5") : cyrillic(runs);
    }

    /** Runs of bytes above 127, those of even length, such bytes, and those of them in runs of two or more. */
    private int[] runs() {
        int[] counts = new int[4];
        for (int i = 0; i < bytes.length; i++) {
            int start = i;
            while (i < bytes.length && bytes[i] < 0) {
                i++;
            }
            int length = i - start;
            if (length > 0) {
                counts[0]++;
                counts[1] += length % 2 == 0 ? 1 : 0;
                counts[2] += length;
                counts[3] += length > 1 ? length : 0;
            }
        }
        return counts;
    }

    /** Sets that use two bytes above 160 for a character. */
    private Optional<Charset> pairs() {
        int all = 0;
        int usual = 0;
        int korean = 0;
        int kana = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] < 0) {
                int lead = bytes[i] & 0xFF;
                all++;
                usual += lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
                korean += lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
                kana += lead == 0xA4 || lead == 0xA5 ? 1 : 0;
                i++;
            }
        }
        if (all == 0 || usual < MOST * all) {
            return Optional.empty();
        }
        if (kana * 5 > all && decodes("EUC-JP")) {
            return charset("EUC-JP");
        }
        if (all >= MANY && korean >= 0.97 * all && decodes("EUC-KR")) {
            return charset("EUC-KR");
        }
        return decodes("GB18030") ? charset("GB18030") : Optional.empty();
    }

    /** Shift-JIS: its pairs stand side by side, and many are kana or usual characters. */
    private boolean japanese() {
        int pairs = 0;
        int neighbours = 0;
        int usual = 0;
        int last = -2;
        boolean lastCounted = false;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            boolean leads = lead >= 0x81 && lead <= 0x9F || lead >= 0xE0 && lead <= 0xFC;
            if (!leads) {
                continue;
            }
            pairs++;
            usual += lead >= 0x81 && lead <= 0x83 || lead >= 0x88 && lead <= 0x97 ? 1 : 0;
            if (last == i - 2) {
                neighbours += lastCounted ? 1 : 2;
                lastCounted = true;
            } else {
                lastCounted = false;
            }
            last = i;
            i++;
        }
        return pairs > 1 && neighbours >= MOST * pairs && usual >= MOST * pairs && decodes("Shift_JIS");
    }

    /** Big5: the second byte may be a letter. */
    private boolean chineseWithLetters() {
        int pairs = 0;
        int usual = 0;
        int letters = 0;
        int neighbours = 0;
        int last = -2;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x81) {
                continue;
            }
            pairs++;
            usual += lead >= 0xA4 && lead <= 0xC6 ? 1 : 0;
            letters += bytes[i + 1] >= 0x40 ? 1 : 0;
            neighbours += last == i - 2 ? 1 : 0;
            last = i;
            i++;
        }
        return pairs >= MANY / 2 && usual >= NEARLY_ALL * pairs && letters * 10 > pairs && neighbours * 3 > pairs
                && decodes("Big5");
    }

    private Optional<Charset> cyrillic(int[] runs) {
        int letters = 0;
        int lower = 0;
        for (byte b : bytes) {
            letters += (b & 0xFF) >= 0xC0 ? 1 : 0;
            lower += (b & 0xFF) >= 0xE0 ? 1 : 0;
        }
        if (runs[2] < MANY / 2 || letters < NEARLY_ALL * runs[2] || runs[2] < 3 * runs[0]) {
            return Optional.empty();
        }
        return charset(lower * 2 >= letters ? "windows-1251" : "KOI8-R");
    }

    private boolean decodes(String name) {
        try {
            Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IllegalArgumentException unknownHere) {
            return false;
        }
    }

    private static Optional<Charset> charset(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static byte[] wholeLines(byte[] bytes) {
        for (int end = bytes.length; end > 0; end--) {
            if (bytes[end - 1] == '\n' || bytes[end - 1] == '\r') {
                return java.util.Arrays.copyOf(bytes, end);
            }
        }
        return bytes;
    }
}
