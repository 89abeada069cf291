package org.planmonitor.reports.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.openapi.WrittenDocument;
import org.planmonitor.reports.deprecation.DeprecationTable;
import org.planmonitor.reports.openapi.OwnerDocument.Origin;
import org.planmonitor.reports.upstream.Upstreams;

/**
 * The merged document, as current as the owners allow. Owners are asked side by side, at most once per refresh time; if
 * their documents clash, the last merged one stays and the clash is logged as an error. Before there is one, what fits is
 * merged: our own, and of each owner what it gives, else the copy of this build, else nothing.
 */
@Singleton
class SuiteDocument {

    private static final Logger LOGGER = Logger.getLogger(SuiteDocument.class);
    private static final String OWN = "reports";

    private final Map<String, OwnerSource> sources = new TreeMap<>();
    private final WrittenDocument own;
    private final ObjectMapper mapper;
    private final OpenApiConfig config;
    private final DeprecationTable deprecations;
    private final Clock clock;
    private volatile @Nullable Merged merged;

    /** The merged tree, the parts it was made of, and when. */
    record Merged(ObjectNode document, Map<String, OwnerDocument> parts, Instant at, boolean pieced) {}

    SuiteDocument(
            Upstreams upstreams,
            WrittenDocument own,
            ObjectMapper mapper,
            OpenApiConfig config,
            DeprecationTable deprecations,
            Clock clock) {
        this.own = own;
        this.mapper = mapper;
        this.config = config;
        this.deprecations = deprecations;
        this.clock = clock;
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        upstreams
                .bySegment()
                .forEach((service, upstream) ->
                        sources.put(service, new OwnerSource(service, upstream, client, mapper)));
    }

    synchronized Merged current() {
        Instant now = clock.instant();
        Merged known = merged;
        if (known != null && now.isBefore(known.at().plus(config.refresh()))) {
            return known;
        }
        Map<String, OwnerDocument> parts = fetchAll();
        parts.put(OWN, new OwnerDocument(ownDocument(), Origin.LIVE));
        Merged fresh = merge(parts, now, known);
        merged = fresh;
        return fresh;
    }

    /** The one made last, without asking anybody; null before the first. */
    @Nullable
    Merged known() {
        return merged;
    }

    private Merged merge(Map<String, OwnerDocument> parts, Instant now, @Nullable Merged known) {
        try {
            return new Merged(united(parts), parts, now, false);
        } catch (MergeConflict conflict) {
            LOGGER.error(conflict.getMessage());
            // What was pieced together is pieced together anew, so that the other owners' documents do not stand still.
            return known == null || known.pieced()
                    ? fitting(parts, now)
                    : new Merged(known.document(), known.parts(), now, false);
        }
    }

    private Merged fitting(Map<String, OwnerDocument> parts, Instant now) {
        Map<String, OwnerDocument> told = new TreeMap<>(parts);
        told.replaceAll((service, part) -> service.equals(OWN) ? part : part.as(Origin.CLASHING));
        sources.forEach((service, source) -> Stream.of(parts.get(service), source.stored())
                .filter(candidate -> fits(told, service, candidate))
                .findFirst()
                .ifPresent(candidate -> told.put(service, candidate)));
        return new Merged(united(told), told, now, true);
    }

    private boolean fits(Map<String, OwnerDocument> others, String service, OwnerDocument candidate) {
        Map<String, OwnerDocument> with = new TreeMap<>(others);
        with.put(service, candidate);
        try {
            united(with);
            return true;
        } catch (MergeConflict conflict) {
            return false;
        }
    }

    private ObjectNode united(Map<String, OwnerDocument> parts) {
        Map<String, ObjectNode> trees = new TreeMap<>();
        parts.forEach((service, part) -> {
            if (part.origin() != Origin.CLASHING) {
                trees.put(service, part.tree());
            }
        });
        ObjectNode document = OpenApiMerge.merge(SuiteInfo.info(), trees);
        Endings.markIn(document, deprecations);
        ObjectNode origins = document.putObject("x-origin");
        parts.forEach((service, part) -> origins.put(service, part.origin().name()));
        return document;
    }

    private Map<String, OwnerDocument> fetchAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<OwnerDocument>> asked = new TreeMap<>();
            sources.forEach(
                    (service, source) -> asked.put(service, CompletableFuture.supplyAsync(source::current, threads)));
            Map<String, OwnerDocument> parts = new TreeMap<>();
            asked.forEach((service, answer) -> parts.put(service, answer.join()));
            return parts;
        }
    }

    private ObjectNode ownDocument() {
        try {
            return mapper.readTree(own.json()) instanceof ObjectNode document
                    ? document
                    : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
