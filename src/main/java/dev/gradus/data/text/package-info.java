/** Texts, learned character by character. */
package dev.gradus.data.text;
