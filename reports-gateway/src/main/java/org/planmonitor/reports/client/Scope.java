package org.planmonitor.reports.client;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.http.HttpMethod;

/** What a client system is registered for: reading or writing at one owner, {@code indicators:read}. */
final class Scope {

    static final Set<String> ALL = Stream.of("indicators", "projects", "reports")
            .flatMap(owner -> Stream.of(owner + ":read", owner + ":write"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Scope() {}

    /** The one that a request needs; the first segment of its path names the owner. */
    static String of(HttpMethod method, String path) {
        String owner = path.split("/", 3)[1].toLowerCase(Locale.ROOT);
        return owner + (READS.contains(method) ? ":read" : ":write");
    }
}
