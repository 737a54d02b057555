package dev.gradus.archfixture.ui;

import org.scilab.forge.jlatexmath.TeXFormula;

/** A library outside its part of the window. */
final class UsesJLaTeXMath {
    TeXFormula formula;
}
