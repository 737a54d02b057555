/**
 * Rows on their way from cells to the numbers a network takes: columns of them, and the few operations that every step of a
 * preparation is made of. Only these stand in model files, and they do the same to one typed row as to a table.
 */
package dev.gradus.data.row;
