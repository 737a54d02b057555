/** Sounds, heard as spectrograms. */
package dev.gradus.data.sound;
