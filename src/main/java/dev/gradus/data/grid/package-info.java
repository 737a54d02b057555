/** Tables from cells that know what they are: numbers, words, nothing. What spreadsheets, records and arrays become. */
package dev.gradus.data.grid;
