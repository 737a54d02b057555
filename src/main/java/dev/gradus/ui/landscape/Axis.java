package dev.gradus.ui.landscape;

import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Axis {

    /** @param share of the way along the axis, 0 to 1 */
    record Tick(double share, String label) {}

    private Axis() {}

    /** A round number without zeros at its end: 0.07 and not 0.0700. */
    static String plain(double value) {
        String three = NumberText.three(value);
        boolean decimals = three.matches("[^e]*[.,]\\d+");
        return decimals ? three.replaceAll("[.,]?0+$", "") : three;
    }

    /** @param most so many at most, nearly */
    static List<Tick> ticks(double from, double to, int most) {
        double rough = (to - from) / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
            double value = i * step;
            ticks.add(new Tick((value - from) / (to - from),
                    decimals > 4 || Math.abs(value) >= 1e6 ? NumberText.three(value) : NumberText.fixed(value, decimals)));
        }
        return ticks;
    }
}
