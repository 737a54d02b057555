/**
 * The inspector: forms for whatever is selected, made from {@link dev.gradus.nn.Hyper}s. A {@code Setting} says how a
 * value is read and which edit changes it, a {@code SettingControl} is what a person touches, a {@code SettingRow} joins
 * the two, and every edit goes through the {@code EditGate}, which asks before trained weights are lost.
 */
package dev.gradus.ui.inspector;
