package dev.gradus.graph;

/** A wire: the output of {@code from} enters {@code to}; wires into one node are ordered as they stand in the graph. */
public record Edge(NodeId from, NodeId to) {}
