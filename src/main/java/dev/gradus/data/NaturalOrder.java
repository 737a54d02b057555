package dev.gradus.data;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Words in alphabetical order, runs of digits by value: "blob 2" before "blob 10". */
public final class NaturalOrder {

    public static final Comparator<String> WORDS =
            ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private NaturalOrder() {
    }

    /** In this order; by value where all of them are numbers: "-1" before "1". */
    public static List<String> inOrder(Collection<String> words) {
        boolean numbers = words.stream().allMatch(word -> NUMBER.matcher(word).matches());
        Comparator<String> order = Comparator.comparingDouble(Double::parseDouble);
        return words.stream().sorted(numbers ? order.thenComparing(Comparator.naturalOrder()) : WORDS).toList();
    }

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = endOfDigits(a, i);
            int endB = endOfDigits(b, j);
            int difference;
            if (endA > i && endB > j) {
                difference = new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)));
                i = endA;
                j = endB;
            } else {
                difference = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
