/** Data made by hand: painted points, drawn pictures, typed tables. They rest in the project file itself. */
package dev.gradus.data.paint;
