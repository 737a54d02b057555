/** What a lesson is: its steps, what it asks, what counts as done. Values only; the window plays them. */
package dev.gradus.edit.lesson;
