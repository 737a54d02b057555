package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Term;
import dev.gradus.train.Place;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A formula with its numbers put in. Each number that stands somewhere is a button with the badge of its source; long sums
 * are cut to their largest parts and say what the rest comes to.
 */
final class TermView extends FlowPane {

    private static final Texts TEXTS = Texts.of("teach");

    private final Sources sources;
    private final Consumer<Place> follow;

    TermView(Sources sources, Consumer<Place> follow) {
        super(6, 8);
        this.sources = sources;
        this.follow = follow;
        setAlignment(Pos.CENTER);
        getStyleClass().add("micro-term");
        setRowValignment(javafx.geometry.VPos.TOP);
        Term term = sources.explanation().term();
        getChildren().add(sign("="));
        if (term instanceof Term.Sum sum) {
            getChildren().addAll(sum(sum));
        } else if (term instanceof Term.Product product) {
            getChildren().addAll(product(product));
        } else {
            getChildren().add(piece(term, false));
        }
    }

    private List<Node> sum(Term.Sum sum) {
        List<Node> pieces = new ArrayList<>();
        List<Term> written = Sources.written(sum);
        double rest = sum.value();
        for (Term part : written) {
            rest -= part.value();
            boolean minus = part instanceof Term.Minus;
            Node piece = piece(minus ? ((Term.Minus) part).of() : part, minus && part.parts().get(0) instanceof Term.Sum);
            if (pieces.isEmpty() && !minus) {
                pieces.add(piece);
            } else {
                pieces.add(row(sign(minus ? "−" : "+"), piece));
            }
        }
        int more = sum.parts().size() - written.size();
        if (more > 0) {
            Label words = new Label(TEXTS.get("term.more", dev.gradus.ui.theme.NumberText.whole(more)));
            words.getStyleClass().addAll("small", "muted", "micro-more");
            pieces.add(row(sign("+"), row(words, plain(Digits.six(rest)))));
        }
        if (pieces.isEmpty()) {
            pieces.add(plain("0"));
        }
        return pieces;
    }

    private List<Node> product(Term.Product product) {
        List<Node> pieces = new ArrayList<>();
        for (Term part : product.parts()) {
            Node piece = piece(part, part instanceof Term.Sum || part instanceof Term.Minus);
            pieces.add(pieces.isEmpty() ? piece : row(sign("×"), piece));
        }
        return pieces;
    }

    private Node piece(Term term, boolean bracketed) {
        Node piece = bare(term);
        return bracketed ? row(sign("("), piece, sign(")")) : piece;
    }

    private Node bare(Term term) {
        if (term instanceof Term.Given given) {
            return number(given);
        } else if (term instanceof Term.Constant constant) {
            return plain(Digits.plain(constant.value()));
        } else if (term instanceof Term.Sum sum) {
            return row(sum(sum).toArray(Node[]::new));
        } else if (term instanceof Term.Product product) {
            return row(product(product).toArray(Node[]::new));
        } else if (term instanceof Term.Minus minus) {
            return row(sign("−"), piece(minus.of(), minus.of() instanceof Term.Sum));
        } else if (term instanceof Term.Quotient quotient) {
            return fraction(quotient);
        } else if (term instanceof Term.Power power) {
            Label raised = new Label(Digits.plain(power.exponent()));
            raised.getStyleClass().addAll("mono", "caption");
            raised.setTranslateY(-6);
            boolean bracket = !(power.base() instanceof Term.Constant);
            return row(piece(power.base(), bracket), raised);
        } else if (term instanceof Term.SquareRoot root) {
            return row(sign("√"), piece(root.of(), true));
        } else if (term instanceof Term.Applied applied) {
            return row(function(applied.name()), piece(applied.to(), true));
        }
        return several(term);
    }

    /** A maximum, or one of several: what lost stands there greyed. */
    private Node several(Term term) {
        List<Node> pieces = new ArrayList<>();
        List<Term> written = Sources.written(term);
        Term winner = term instanceof Term.Chosen chosen ? term.parts().get(chosen.chosen()) : null;
        for (Term part : written) {
            Node piece = piece(part, false);
            piece.setOpacity(winner != null && part != winner ? 0.55 : 1);
            if (part == winner) {
                piece.getStyleClass().add("micro-winner");
            }
            pieces.add(pieces.isEmpty() ? piece : row(sign(","), piece));
        }
        int more = term.parts().size() - written.size();
        if (more > 0) {
            Label words = new Label(TEXTS.get("term.others", more));
            words.getStyleClass().addAll("small", "muted");
            pieces.add(words);
        }
        Label name = sign(TEXTS.get(term instanceof Term.Largest ? "term.largest" : "term.chosen"));
        if (pieces.size() <= 2) {
            HBox line = row(name, sign("("));
            line.getChildren().addAll(pieces);
            line.getChildren().add(sign(")"));
            return line;
        }
        FlowPane flow = new FlowPane(6, 6);
        flow.setAlignment(Pos.CENTER);
        flow.setPrefWrapLength(280);
        flow.getChildren().addAll(pieces);
        return row(name, flow);
    }

    private Node fraction(Term.Quotient quotient) {
        VBox box = new VBox(4);
        box.setAlignment(Pos.CENTER);
        Region line = new Region();
        line.getStyleClass().add("micro-fraction");
        box.getChildren().addAll(piece(quotient.over(), false), line, piece(quotient.under(), false));
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return box;
    }

    private Node number(Term.Given given) {
        Place place = sources.place(given);
        Button number = new Button(Digits.six(given.value()));
        number.getStyleClass().setAll("micro-number", Hue.of(place).style());
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setAccessibleText(TEXTS.get("number.accessible", PlainSymbol.of(given.symbol()), Digits.six(given.value())));
        number.setTooltip(new javafx.scene.control.Tooltip(TEXTS.get("number.tip", PlainSymbol.of(given.symbol()))));
        number.setOnAction(event -> follow.accept(place));
        Integer badge = sources.badges().get(place);
        VBox box = new VBox(3, number);
        box.setAlignment(Pos.TOP_CENTER);
        if (badge != null) {
            box.getChildren().add(Badge.of(badge));
        }
        return box;
    }

    private static Node plain(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("micro-plain");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label sign(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("micro-sign");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label function(String tex) {
        return sign(PlainSymbol.of(tex));
    }

    private static HBox row(Node... pieces) {
        HBox row = new HBox(6, pieces);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return row;
    }
}
