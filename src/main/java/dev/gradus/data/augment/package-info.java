/**
 * What is done to training rows alone, anew in each epoch: augmentation of images, series and tables. A new augmentation
 * is one file and one line in {@link dev.gradus.data.augment.AugmentCatalog}. Every number drawn is a pure function of
 * (seed, epoch, example, augmentation): nothing to save, the same on any number of threads.
 */
package dev.gradus.data.augment;
