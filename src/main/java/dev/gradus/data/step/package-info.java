/**
 * The steps that a person puts before the network: what each is, its settings, and how it is fitted to the
 * {@link dev.gradus.data.row row operations} that a model keeps. A new step is one file here and one line in
 * {@link dev.gradus.data.step.StepCatalog}.
 */
package dev.gradus.data.step;
