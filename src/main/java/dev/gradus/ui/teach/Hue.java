package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Place;

/** What kind of number it is, for its colour: teal what flows forward, purple gradients, text colour what is kept. */
enum Hue {
    FORWARD, GRADIENT, KEPT;

    static Hue of(Place place) {
        Spot spot = place.spot();
        if (Journey.phase(place) == Phase.BACKWARD || spot instanceof Spot.UsedGradient) {
            return GRADIENT;
        }
        boolean kept = spot instanceof Spot.Value || spot instanceof Spot.Target
                || Journey.phase(place) == Phase.UPDATE;
        return kept ? KEPT : FORWARD;
    }

    /** Style class of labels in this colour. */
    String style() {
        return switch (this) {
            case FORWARD -> "micro-forward";
            case GRADIENT -> "micro-gradient";
            case KEPT -> "micro-kept";
        };
    }
}
