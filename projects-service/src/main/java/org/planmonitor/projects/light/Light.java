package org.planmonitor.projects.light;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Green, yellow, red (绿灯、黄灯、红灯), from good to bad. What is not known has no light. */
public enum Light {
    GREEN(0),
    YELLOW(1),
    RED(2);

    private final int badness;

    Light(int badness) {
        this.badness = badness;
    }

    /** The worst of those that are known; empty when none is. */
    public static Optional<Light> worst(Stream<? extends @Nullable Light> lights) {
        return lights.<Light>mapMulti((light, known) -> {
                    if (light != null) {
                        known.accept(light);
                    }
                })
                .max(Comparator.naturalOrder());
    }

    /** How many steps lie between two lights: 2 from green to red. */
    public int stepsTo(Light other) {
        return Math.abs(badness - other.badness);
    }
}
