/** Lessons in the real program: played, recorded by doing, locked by a teacher. */
package dev.gradus.ui.lesson;
