/** A house that breaks every rule of {@code Architecture} once, to prove that each rule can fail. */
package dev.gradus.archfixture;
