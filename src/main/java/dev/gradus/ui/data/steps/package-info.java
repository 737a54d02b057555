/**
 * The preparation of a table as numbered cards: what each step does, to which columns, before and after, and whether it
 * leaks. {@link dev.gradus.ui.data.steps.StepsPanel} is the panel; it reads and changes data through a
 * {@link dev.gradus.ui.data.steps.StepHost}.
 */
package dev.gradus.ui.data.steps;
