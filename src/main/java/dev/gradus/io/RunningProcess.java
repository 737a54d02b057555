package dev.gradus.io;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which process wrote a file: its number and when it began, because numbers are given out again.
 *
 * @param started {@link Instant#EPOCH} where the system does not tell
 */
record RunningProcess(long pid, Instant started) {

    /** Systems count in ticks of a clock, so the same process may seem to begin a little earlier or later. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private static final RunningProcess SELF = of(ProcessHandle.current());

    static RunningProcess self() {
        return SELF;
    }

    private static RunningProcess of(ProcessHandle handle) {
        return new RunningProcess(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    boolean alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(RunningProcess::of)
                .filter(now -> Duration.between(now.started, started).abs().compareTo(TICK) <= 0).isPresent();
    }

    static Codec<RunningProcess> codec() {
        Field<RunningProcess, Long> pid = Field.of("pid", Plain.longs(0, Long.MAX_VALUE), RunningProcess::pid);
        Field<RunningProcess, Instant> started = Field.of("started", Plain.TIME, RunningProcess::started);
        return new ObjectCodec<>(List.of(pid, started),
                parts -> new RunningProcess(parts.get(pid), parts.get(started)));
    }
}
