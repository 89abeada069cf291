package org.planmonitor.manifests.check;

import java.util.stream.Stream;

/** Looks for one sort of mistake. Pure: the same objects always give the same findings. */
@FunctionalInterface
public interface Check {

    /** What is wrong, a sentence each; empty when nothing is. */
    Stream<String> findings(Manifests manifests);
}
