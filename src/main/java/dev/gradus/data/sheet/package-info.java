/**
 * Spreadsheets: .xlsx (ECMA-376) and .ods (OpenDocument). Both are small programs in a zip file that anybody may have
 * written, so both are read by one guarded way in: entries are counted as they unpack, XML declares nothing.
 */
package dev.gradus.data.sheet;
