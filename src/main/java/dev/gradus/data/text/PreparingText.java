package dev.gradus.data.text;

import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.Fold;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Provenance;
import dev.gradus.data.Split;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.data.TextBody;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Characters of a text, to predict the next one. The text is divided by position: its beginning is for training, the
 * middle for validation, the end for the test, and no window reaches from one into the other. The alphabet is that of
 * the training part; windows with other characters are left out.
 */
public final class PreparingText {

    private static final char UNKNOWN = Character.MAX_VALUE;
    private static final int MOST_JUDGED = 20_000;
    private static final String NEXT = "next character";

    private PreparingText() {
    }

    public static PreparedData prepare(DataSetup setup, TextBody text) throws DataException {
        InputPlan.Characters plan = (InputPlan.Characters) setup.plan();
        int[] characters = text.text().codePoints().toArray();
        int test = (int) Math.round(setup.split().testFraction() * characters.length);
        int rest = characters.length - test;
        Optional<Fold> fold = setup.split().fold();
        int validation = fold.map(each -> rest / (each.count() + 1))
                .orElse((int) Math.round(setup.split().validationFraction() * characters.length));
        int training = fold.map(each -> (int) ((long) rest * (each.index() + 1) / (each.count() + 1))).orElse(rest - validation);
        if (training < plan.window() + 2) {
            throw new DataException(text.name() + " has " + training + " characters for training; windows of " + plan.window()
                    + " need at least " + (plan.window() + 2) + ". Choose shorter windows, or a longer text.");
        }
        int[] known = Arrays.stream(characters, 0, training).distinct().sorted().toArray();
        if (known.length < 2) {
            throw new DataException(text.name() + " holds one character again and again. Expected at least 2 different ones.");
        }
        List<String> alphabet = Arrays.stream(known).mapToObj(Character::toString).toList();
        char[] codes = codes(characters, alphabet);
        int[] seen = starts(codes, 0, training, plan);
        int[] judged = starts(codes, training, training + validation, plan);
        int[] tested = starts(codes, rest, codes.length, plan);
        int foreign = (int) IntStream.range(0, codes.length).filter(i -> codes[i] == UNKNOWN).count();
        List<String> notes = foreign == 0 ? List.of() : List.of(foreign + (foreign == 1 ? " character is" : " characters are")
                + " not in the training part. Windows with them are left out.");
        Preparation preparation = new Preparation(Task.CLASSIFICATION, new SymbolForm(plan.window(), alphabet),
                List.of(new TargetCode.Classes(NEXT, alphabet)));
        return new PreparedData(text, new Split(seen, judged, tested), preparation,
                new CharacterExamples(codes, plan.window(), alphabet, seen),
                new CharacterExamples(codes, plan.window(), alphabet, judged),
                new CharacterExamples(codes, plan.window(), alphabet, tested),
                Provenance.of(setup, text, 0, foreign, notes));
    }

    /** Windows of a text whose next character is in it, at most some ten thousand, for a preparation fitted before. */
    public static Examples toJudge(TextBody text, Preparation preparation) {
        SymbolForm form = (SymbolForm) preparation.input();
        char[] codes = codes(text.text().codePoints().toArray(), form.alphabet());
        return windows(codes, form, Math.max(1, codes.length / MOST_JUDGED));
    }

    /** Every window of a text; what comes after the last one is not known. */
    public static Examples toPredict(TextBody text, Preparation preparation) {
        SymbolForm form = (SymbolForm) preparation.input();
        char[] codes = codes(text.text().codePoints().toArray(), form.alphabet());
        return windows(Arrays.copyOf(codes, codes.length + 1), form, 1);
    }

    private static Examples windows(char[] codes, SymbolForm form, int stride) {
        return new CharacterExamples(codes, form.steps(), form.alphabet(),
                starts(codes, 0, codes.length, new InputPlan.Characters(form.steps(), stride)));
    }

    private static char[] codes(int[] characters, List<String> alphabet) {
        Map<Integer, Character> places = new HashMap<>();
        for (int i = 0; i < alphabet.size(); i++) {
            places.put(alphabet.get(i).codePointAt(0), (char) i);
        }
        char[] codes = new char[characters.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = places.getOrDefault(characters[i], UNKNOWN);
        }
        return codes;
    }

    /** Beginnings of windows that lie between two positions with the character after them, all of it known. */
    private static int[] starts(char[] codes, int from, int to, InputPlan.Characters plan) {
        int[] starts = new int[Math.max(0, (to - from + plan.stride() - 1) / plan.stride())];
        int count = 0;
        int lastUnknown = -1;
        int looked = from;
        for (int start = from; start + plan.window() < to; start += plan.stride()) {
            for (; looked <= start + plan.window(); looked++) {
                lastUnknown = codes[looked] == UNKNOWN ? looked : lastUnknown;
            }
            if (lastUnknown < start) {
                starts[count++] = start;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
