/** Sequences of one length: whole ones with an answer each, and windows over columns that run through time. */
package dev.gradus.data.sequence;
