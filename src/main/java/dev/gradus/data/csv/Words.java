package dev.gradus.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Different cells of a column, each with how often it came. Looked up without making a string. */
final class Words {

    private final List<String> words = new ArrayList<>();
    private int[] counts = new int[16];
    private int[] places = new int[32];

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    int count(int index) {
        return counts[index];
    }

    List<String> all() {
        return words;
    }

    /** The place of a cell's word, which is made if there is none; counts it. */
    int add(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int place = slot(hash);
        while (places[place] != 0) {
            int index = places[place] - 1;
            if (same(words.get(index), text, start, end)) {
                counts[index]++;
                return index;
            }
            place = place + 1 & places.length - 1;
        }
        words.add(new String(text, start, end - start));
        if (words.size() > counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[words.size() - 1] = 1;
        places[place] = words.size();
        if (words.size() * 2 > places.length) {
            grow();
        }
        return words.size() - 1;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) * 0x9E3779B1 >>> 7 & places.length - 1;
    }

    private void grow() {
        places = new int[2 * places.length];
        for (int i = 0; i < words.size(); i++) {
            int place = slot(words.get(i).hashCode());
            while (places[place] != 0) {
                place = place + 1 & places.length - 1;
            }
            places[place] = i + 1;
        }
    }

    private static boolean same(String word, char[] text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
