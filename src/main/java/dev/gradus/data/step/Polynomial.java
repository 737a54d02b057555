package dev.gradus.data.step;

import dev.gradus.data.row.MakingOperation;
import java.util.List;

/**
 * New columns made of others: squares, products and sines, as TensorFlow Playground offers them. Squares and products in the
 * order of scikit-learn's PolynomialFeatures of degree 2: x², x·y, y².
 *
 * @param factor of the sine's argument
 */
public record Polynomial(boolean squares, boolean products, boolean sines, double factor) implements Treatment {

    public static final StepType<Polynomial> TYPE = new StepType<>("polynomial", "Squares, products, sines",
            "New columns are made: the squares of numbers, the products of two, the sines.",
            "When what counts is not a number itself but its square or its play with another: with x² and y² a single layer finds a circle.",
            "For two to ten columns.",
            "x_1^2, \\; x_2^2, \\; x_1 x_2, \\; \\sin x_1, \\; \\sin x_2",
            StepType.Takes.NUMBERS, StepType::measured, new Polynomial(true, true, false, 1), List.of(
            new Setting.Flag<>("squares", "Squares", "x² for every column.", Setting.always(), Polynomial::squares,
                    (each, value) -> new Polynomial(value, each.products, each.sines, each.factor)),
            new Setting.Flag<>("products", "Products", "x·y for every two columns.", Setting.always(), Polynomial::products,
                    (each, value) -> new Polynomial(each.squares, value, each.sines, each.factor)),
            new Setting.Flag<>("sines", "Sines", "sin(k x) for every column.", Setting.always(), Polynomial::sines,
                    (each, value) -> new Polynomial(each.squares, each.products, value, each.factor)),
            new Setting.Number<>("factor", "k", "How fast the sine swings.", "", 0.001, 1000, Polynomial::sines,
                    Polynomial::factor, (each, value) -> new Polynomial(each.squares, each.products, each.sines, value))));

    private static final int MOST = 1000;

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        List<String> columns = fit.columns();
        long count = columns.size();
        long made = (squares ? count : 0) + (products ? count * (count - 1) / 2 : 0) + (sines ? count : 0);
        if (made == 0) {
            throw new StepProblem(squares || products || sines ? "A product needs two columns. Choose one more."
                    : "Neither squares nor products nor sines are wanted. Choose one of them, or remove this step.");
        }
        if (made > MOST) {
            throw new StepProblem("This would make " + Said.count((int) Math.min(made, Integer.MAX_VALUE), "new column")
                    + "; expected at most " + MOST + ". Choose fewer columns.");
        }
        for (int i = 0; i < columns.size(); i++) {
            for (int k = i; k < columns.size(); k++) {
                if (k == i && squares) {
                    product(fit, columns.get(i) + "²", columns.get(i), columns.get(i));
                } else if (k > i && products) {
                    product(fit, columns.get(i) + "·" + columns.get(k), columns.get(i), columns.get(k));
                }
            }
        }
        for (String column : columns) {
            if (sines) {
                String name = fit.fresh("sin " + (factor == 1 ? "" : Said.number(factor) + " ") + column);
                fit.apply(new MakingOperation.Sine(column, factor, name));
                fit.say(name);
            }
        }
    }

    private static void product(StepFit fit, String wanted, String first, String second) {
        String name = fit.fresh(wanted);
        fit.apply(new MakingOperation.Product(List.of(first, second), name));
        fit.say(name);
    }
}
