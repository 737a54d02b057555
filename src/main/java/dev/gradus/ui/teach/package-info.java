/**
 * The microscope: one training step, number by number. {@code Walk} says where it stops and {@code Shown} which units of a
 * large layer stand for all; both know nothing of JavaFX. {@code Microscope} is the view.
 */
package dev.gradus.ui.teach;
