package org.planmonitor.manifests.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All objects of one overlay. */
public record Manifests(List<Manifest> all) {

    public Stream<Manifest> of(String kind) {
        return all.stream().filter(each -> each.kind().equals(kind));
    }

    public Optional<Manifest> find(String kind, String name) {
        return of(kind).filter(each -> each.name().equals(name)).findFirst();
    }

    /** A generated name without the hash at its end. */
    public Optional<Manifest> generated(String kind, String name) {
        return of(kind).filter(each -> each.name().matches(name + "-[a-z0-9]{10}"))
                .findFirst();
    }

    /** What has a pod template. */
    public Stream<Manifest> workloads() {
        return all.stream().filter(Manifest::hasPods);
    }
}
