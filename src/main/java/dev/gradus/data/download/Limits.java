package dev.gradus.data.download;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect  for a connection
 * @param idle     for the next bytes
 * @param attempts that one mirror gets for one file; a broken transfer goes on where it broke
 */
public record Limits(Duration connect, Duration idle, int attempts) {

    public static final Limits STANDARD = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 3);
}
