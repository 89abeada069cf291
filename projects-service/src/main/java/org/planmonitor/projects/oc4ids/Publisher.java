package org.planmonitor.projects.oc4ids;

import java.net.URI;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who publishes, and by which rules: what a package says of itself besides its address and date. */
record Publisher(
        Named publisher, @Nullable String license, @Nullable String publicationPolicy) {

    @Schema(name = "Oc4idsPublisher")
    record Named(
            String name,
            @Nullable String scheme,
            @Nullable String uid,
            @Nullable String uri) {}

    static Publisher of(Oc4idsConfig config) {
        Oc4idsConfig.Publisher named = config.publisher();
        return new Publisher(
                new Named(named.name(), named.scheme().orElse(null), named.uid().orElse(null), text(named.uri())),
                text(config.license()),
                text(config.publicationPolicy()));
    }

    private static @Nullable String text(Optional<URI> address) {
        return address.map(URI::toString).orElse(null);
    }
}
