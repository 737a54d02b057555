package dev.gradus.graph;

import java.util.Objects;

/** Identifies a node for ever: checkpoints, files and random numbers refer to it, so it is never given out again. */
public record NodeId(String value) {

    public NodeId {
        Objects.requireNonNull(value);
    }

    /** The id of a layer in the {@code time}th standing of a repeated block, the first being the layer itself: n7.2. */
    public NodeId copy(int time) {
        return time == 1 ? this : new NodeId(value + "." + time);
    }

    /** The layer that a copy is one of; a layer itself otherwise. */
    public NodeId original() {
        int dot = value.indexOf('.');
        return dot < 0 ? this : new NodeId(value.substring(0, dot));
    }

    /** A stable number for random keys (FNV-1a), the same on every machine. */
    public long hash() {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public String toString() {
        return value;
    }
}
