package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Term;
import dev.gradus.train.Origins;
import dev.gradus.train.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a number is made of, as far as it is written out: long sums show their largest parts. The numbers that are seen get
 * badges 1, 2, 3, the same wherever they appear.
 */
final class Sources {

    /** Parts of a sum that are written out. */
    static final int WRITTEN = 6;
    private static final int LONGEST = 8;
    static final int BADGES = 9;

    private final Explanation explanation;
    private final Map<Place, Integer> badges = new LinkedHashMap<>();
    private final Map<Place, Term.Given> givens = new LinkedHashMap<>();
    private final Origins origins;
    private final Place of;

    Sources(Origins origins, Place of, Explanation explanation) {
        this.origins = origins;
        this.of = of;
        this.explanation = explanation;
        number(explanation.term());
    }

    private void number(Term term) {
        if (term instanceof Term.Given given) {
            Place place = origins.source(of, given.spot());
            if (!place.equals(of) && badges.size() < BADGES) {
                badges.putIfAbsent(place, badges.size() + 1);
                givens.putIfAbsent(place, given);
            }
            return;
        }
        written(term).forEach(this::number);
    }

    /** The parts of a term that are written out, in their order. */
    static List<Term> written(Term term) {
        List<Term> parts = term.parts();
        boolean list = term instanceof Term.Sum || term instanceof Term.Largest || term instanceof Term.Chosen;
        if (!list || parts.size() <= LONGEST) {
            return parts;
        }
        Comparator<Term> bySize = Comparator.comparingDouble(part -> -Math.abs(part.value()));
        List<Term> largest = new ArrayList<>(parts);
        if (term instanceof Term.Chosen chosen) {
            largest.remove(chosen.chosen());
            largest.sort(Comparator.comparingDouble(part -> -part.value()));
            largest.add(0, parts.get(chosen.chosen()));
        } else {
            largest.sort(term instanceof Term.Largest ? Comparator.comparingDouble(part -> -part.value()) : bySize);
        }
        Set<Term> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(largest.subList(0, WRITTEN));
        List<Term> inOrder = new ArrayList<>();
        for (Term part : parts) {
            if (kept.remove(part)) {
                inOrder.add(part);
            }
        }
        return inOrder;
    }

    Explanation explanation() {
        return explanation;
    }

    /** Badge by place, from 1. */
    Map<Place, Integer> badges() {
        return badges;
    }

    Term.Given given(Place place) {
        return givens.get(place);
    }

    Place place(Term.Given given) {
        return origins.source(of, given.spot());
    }

    boolean isSelf(Term.Given given) {
        return place(given).equals(of);
    }
}
