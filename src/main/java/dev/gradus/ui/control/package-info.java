/**
 * The controls that forms, bars and views are made of. All work by keyboard, say their name to screen readers, take their
 * value by a setter without telling anybody and report only what a person did ({@code onChanged}).
 *
 * <ul>
 * <li>{@link dev.gradus.ui.control.Reasoned}: {@code attach(control, help, reason)}; while {@code reason} is not empty
 *     the control is dimmed, does nothing, and says why on hover, focus and click.</li>
 * <li>{@link dev.gradus.ui.control.NumberField}, {@link dev.gradus.ui.control.LogSlider},
 *     {@link dev.gradus.ui.control.IntegerSpinner}, {@link dev.gradus.ui.control.SeedField},
 *     {@link dev.gradus.ui.control.OptionalNumber}: numbers; {@code onComplaint(row::say)} puts their sentence below the
 *     row.</li>
 * <li>{@link dev.gradus.ui.control.Segmented}: two or three choices.</li>
 * <li>{@link dev.gradus.ui.control.FormRow}: label, control, {@link dev.gradus.ui.control.Chip}; {@code say} shows a
 *     message below, {@code ask} a question with Change and Cancel.</li>
 * <li>{@link dev.gradus.ui.control.EmptyState}, {@link dev.gradus.ui.control.Toasts},
 *     {@link dev.gradus.ui.control.ConfirmStrip}: sentences in an empty view, in the corner, across the window.</li>
 * <li>{@link dev.gradus.ui.control.VitalBar}: gradient magnitude or update / weight on a log scale.</li>
 * </ul>
 */
package dev.gradus.ui.control;
