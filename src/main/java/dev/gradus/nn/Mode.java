package dev.gradus.nn;

/** Whether a pass trains the network (dropout drops, batch statistics count) or uses it. */
public enum Mode { TRAINING, INFERENCE }
