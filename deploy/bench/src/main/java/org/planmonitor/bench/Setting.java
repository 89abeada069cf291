package org.planmonitor.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What every part is told.
 *
 * @param root the tree that is measured
 * @param warmUp how long each thing is done before anything counts
 * @param look how long one look at one thing lasts; several looks, taken in turns, make a figure
 * @param rounds how often everything is looked at
 */
public record Setting(Path root, Duration warmUp, Duration look, int rounds) {

    /** Long enough for a figure of a document on a quiet machine: one processor compiles what it runs for a minute and more. */
    static Setting of(Path root) {
        return new Setting(root, Duration.ofSeconds(20), Duration.ofSeconds(3), 3);
    }

    /** The same once everything has run for a while. */
    public Setting warm() {
        return new Setting(root, Duration.ofSeconds(1), look, rounds);
    }

    /** Only to see that everything runs: the figures are not worth writing down. */
    Setting shortened() {
        return new Setting(root, Duration.ofSeconds(2), Duration.ofSeconds(1), 2);
    }
}
