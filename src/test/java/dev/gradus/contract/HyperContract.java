package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.nn.Described;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Hyper.IntHyper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What every setting and every piece of help of a catalog must keep. */
public final class HyperContract {

    private HyperContract() {}

    /** The defaults and, one setting after the other, what else may be chosen. */
    public static <S> List<S> variants(Described<S> described) {
        List<S> variants = new ArrayList<>(List.of(described.defaults()));
        for (Hyper<S, ?> hyper : described.hypers()) {
            addVariants(described.defaults(), hyper, variants);
        }
        return variants;
    }

    private static <S, T> void addVariants(S defaults, Hyper<S, T> hyper, List<S> variants) {
        for (T value : values(hyper)) {
            variants.add(hyper.with(defaults, value));
        }
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> values(Hyper<?, T> hyper) {
        if (hyper instanceof IntHyper<?> whole) {
            return (List<T>) List.of(whole.min(), Math.min(whole.max(), whole.min() + 2));
        } else if (hyper instanceof DoubleHyper<?> number) {
            return (List<T>) List.of(number.min(), number.min() + 0.3 * (number.max() - number.min()));
        } else if (hyper instanceof BoolHyper<?>) {
            return (List<T>) List.of(true, false);
        } else if (hyper instanceof ChoiceHyper<?> choice) {
            return (List<T>) choice.options().stream().map(Hyper.Option::id).toList();
        } else if (hyper instanceof DoublesHyper<?> numbers) {
            return (List<T>) List.of(List.of(), List.of(numbers.min() + 0.5, numbers.min() + 2, numbers.min() + 1.25));
        }
        return (List<T>) List.of(List.of(24), List.of(4, 6), List.of(2, 2, 3, 2));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> refused(Hyper<?, T> hyper) {
        if (hyper instanceof IntHyper<?> whole) {
            return (List<T>) List.of(whole.min() - 1, whole.max() + 1);
        } else if (hyper instanceof DoubleHyper<?> number) {
            return (List<T>) List.of(number.min() - 1, number.max() + 1, Double.NaN);
        } else if (hyper instanceof ChoiceHyper<?>) {
            return (List<T>) List.of("", "nothing of the kind");
        } else if (hyper instanceof DimsHyper<?> dims) {
            return (List<T>) List.of(List.of(0), List.of(3, -1), java.util.Collections.nCopies(dims.maxRank() + 1, 1));
        }
        if (hyper instanceof DoublesHyper<?> numbers) {
            return (List<T>) List.of(List.of(numbers.min() - 1), List.of(1.0, numbers.max() + 1), List.of(Double.NaN));
        }
        return List.of();
    }

    static <S> void settings(Described<S> described) {
        Set<String> ids = new HashSet<>();
        for (Hyper<S, ?> hyper : described.hypers()) {
            assertTrue(ids.add(hyper.id()), described.id() + " has two settings " + hyper.id());
            assertFalse(hyper.label().isBlank(), hyper.id());
            assertTrue(hyper.help().endsWith("."), hyper.id() + ": “" + hyper.help() + "” is no sentence");
            roundTrip(described, hyper);
        }
    }

    private static <S, T> void roundTrip(Described<S> described, Hyper<S, T> hyper) {
        S defaults = described.defaults();
        assertEquals(defaults, hyper.with(defaults, hyper.get(defaults)), hyper.id() + " set to what it is");
        for (T value : values(hyper)) {
            assertEquals(value, hyper.get(hyper.with(defaults, value)), hyper.id());
        }
        for (T value : refused(hyper)) {
            String message = assertThrows(IllegalArgumentException.class, () -> hyper.with(defaults, value),
                    () -> described.id() + " " + hyper.id() + " accepts " + value).getMessage();
            assertTrue(message.startsWith(hyper.label() + " "), message);
            assertTrue(message.contains("It was ") && message.endsWith("."), message);
        }
    }

    static void doc(String id, Doc doc) {
        assertTrue(doc.summary().endsWith(".") && doc.summary().length() > 10, id + ": “" + doc.summary() + "”");
        assertFalse(doc.formula().isBlank(), id + " has no formula");
        new TeXFormula(doc.formula());
    }
}
