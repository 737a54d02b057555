/** Texts, learned character by character or word by word. */
package dev.gradus.data.text;
