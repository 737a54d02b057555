/** The Augmentation panel of the Data place: what is done to training rows, and what becomes of one of them. */
package dev.gradus.ui.data.augment;
