/** Formulas in TeX. The only user of JLaTeXMath, which is loaded with the first formula that is shown. */
package dev.gradus.ui.formula;
