package dev.gradus.train;

/** Settings that hold from a step on. */
record Change(long step, LiveSettings settings) {}
