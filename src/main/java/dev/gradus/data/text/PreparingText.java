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
import dev.gradus.data.TextUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Characters or words of a text, to predict the next one. The text is divided by position: its beginning is for training, the
 * middle for validation, the end for the test, and no window reaches from one into the other. The alphabet is that of
 * the training part; windows with other characters are left out, other words are read as one token.
 */
public final class PreparingText {

    private static final int MOST_JUDGED = 20_000;
    private static final String NEXT_CHARACTER = "next character";
    private static final String NEXT_WORD = "next word";

    private PreparingText() {
    }

    public static PreparedData prepare(DataSetup setup, TextBody text) throws DataException {
        InputPlan.Characters plan = (InputPlan.Characters) setup.plan();
        boolean words = plan.unit() == TextUnit.WORDS;
        TextPieces pieces = TextPieces.of(text.text(), plan.unit(), plan.vocabulary());
        int test = (int) Math.round(setup.split().testFraction() * pieces.count());
        int rest = pieces.count() - test;
        Optional<Fold> fold = setup.split().fold();
        int validation = fold.map(each -> rest / (each.count() + 1))
                .orElse((int) Math.round(setup.split().validationFraction() * pieces.count()));
        int training = fold.map(each -> (int) ((long) rest * (each.index() + 1) / (each.count() + 1))).orElse(rest - validation);
        if (training < plan.window() + 2) {
            throw new DataException(text.name() + " has " + training + (words ? " words" : " characters") + " for training; windows of "
                    + plan.window() + " need at least " + (plan.window() + 2) + ". Choose shorter windows, or a longer text.");
        }
        List<String> alphabet = pieces.alphabet(training);
        if (alphabet.size() < (words ? 3 : 2)) {
            throw new DataException(text.name() + " holds one " + (words ? "word" : "character")
                    + " again and again. Expected at least 2 different ones.");
        }
        char[] codes = pieces.codes(alphabet);
        int[] seen = starts(codes, 0, training, plan);
        int[] judged = starts(codes, training, training + validation, plan);
        int[] tested = starts(codes, rest, codes.length, plan);
        char unknown = words ? (char) (alphabet.size() - 1) : TextPieces.UNREADABLE;
        int foreign = (int) IntStream.range(0, codes.length).filter(i -> codes[i] == unknown).count();
        Preparation preparation = new Preparation(Task.CLASSIFICATION, new SymbolForm(plan.window(), alphabet, words),
                List.of(new TargetCode.Classes(words ? NEXT_WORD : NEXT_CHARACTER, alphabet)));
        return new PreparedData(text, new Split(seen, judged, tested), preparation,
                new CharacterExamples(codes, plan.window(), alphabet, seen),
                new CharacterExamples(codes, plan.window(), alphabet, judged),
                new CharacterExamples(codes, plan.window(), alphabet, tested),
                Provenance.of(setup, text, 0, words ? 0 : foreign, notes(words, foreign, codes.length)));
    }

    private static List<String> notes(boolean words, int foreign, int all) {
        return foreign == 0 ? List.of() : List.of(words
                ? foreign + " of " + all + " words are not in the vocabulary and are read as " + SymbolForm.UNKNOWN_WORD + "."
                : foreign + (foreign == 1 ? " character is" : " characters are")
                        + " not in the training part. Windows with them are left out.");
    }

    /** Windows of a text whose next character or word is in it, at most some ten thousand, for a preparation fitted before. */
    public static Examples toJudge(TextBody text, Preparation preparation) {
        SymbolForm form = (SymbolForm) preparation.input();
        char[] codes = TextPieces.codes(text.text(), form);
        return windows(codes, form, Math.max(1, codes.length / MOST_JUDGED));
    }

    /** Every window of a text; what comes after the last one is not known. */
    public static Examples toPredict(TextBody text, Preparation preparation) {
        SymbolForm form = (SymbolForm) preparation.input();
        char[] codes = TextPieces.codes(text.text(), form);
        return windows(Arrays.copyOf(codes, codes.length + 1), form, 1);
    }

    private static Examples windows(char[] codes, SymbolForm form, int stride) {
        return new CharacterExamples(codes, form.steps(), form.alphabet(),
                starts(codes, 0, codes.length, new InputPlan.Characters(form.steps(), stride)));
    }

    /** Beginnings of windows that lie between two positions with the character after them, all of it known. */
    private static int[] starts(char[] codes, int from, int to, InputPlan.Characters plan) {
        int[] starts = new int[Math.max(0, (to - from + plan.stride() - 1) / plan.stride())];
        int count = 0;
        int lastUnknown = -1;
        int looked = from;
        for (int start = from; start + plan.window() < to; start += plan.stride()) {
            for (; looked <= start + plan.window(); looked++) {
                lastUnknown = codes[looked] == TextPieces.UNREADABLE ? looked : lastUnknown;
            }
            if (lastUnknown < start) {
                starts[count++] = start;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
