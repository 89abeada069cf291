package org.planmonitor.reports.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Names the operation that a request is of, by the merged document: {@code indicators_listPlans}. It never waits for an owner:
 * what it knows is the document that was merged last.
 */
@Singleton
public class OperationNames {

    /** A request that no document knows. */
    public static final String UNKNOWN = "unknown";

    private static final Logger LOGGER = Logger.getLogger(OperationNames.class);

    private final SuiteDocument suite;
    private final Vertx vertx;
    private volatile Known known = new Known(null, new Place());

    OperationNames(SuiteDocument suite, Vertx vertx) {
        this.suite = suite;
        this.vertx = vertx;
    }

    private record Known(SuiteDocument.@Nullable Merged of, Place root) {}

    void start(@Observes StartupEvent started) {
        vertx.executeBlocking(suite::current)
                .onFailure(failure -> LOGGER.warnf("operations have no names yet: %s", failure));
    }

    /** The operation's id in the merged document, or {@link #UNKNOWN}. */
    public String of(String method, String path) {
        return find(root(), method, path);
    }

    /** What can be done at a path, by the merged document, in upper case and in order; nothing where no document knows it. */
    SortedSet<String> methods(String path) {
        SortedSet<String> methods = new TreeSet<>();
        Place root = root();
        for (String method : ServiceDocument.METHODS) {
            if (root.find(path, 0, method) != null) {
                methods.add(method.toUpperCase(Locale.ROOT));
            }
        }
        return methods;
    }

    /** As {@link #of} for one operation that is asked for all the time: looked for once in each document. */
    @SuppressWarnings("ReferenceEquality") // as below
    public Supplier<String> always(String method, String path) {
        AtomicReference<Found> last = new AtomicReference<>(new Found(new Place(), UNKNOWN));
        return () -> {
            Place root = root();
            Found found = last.get();
            if (found.in() != root) {
                found = new Found(root, find(root, method, path));
                last.set(found);
            }
            return found.id();
        };
    }

    private record Found(Place in, String id) {}

    private static String find(Place root, String method, String path) {
        String id = root.find(path, 0, method.toLowerCase(Locale.ROOT));
        return id == null ? UNKNOWN : id;
    }

    @SuppressWarnings("ReferenceEquality") // comparing the trees would cost more than reading one
    private Place root() {
        SuiteDocument.@Nullable Merged merged = suite.known();
        Known current = known;
        if (merged != null && current.of() != merged) {
            current = new Known(merged, read(merged.document().path("paths")));
            known = current;
        }
        return current.root();
    }

    private static Place read(JsonNode paths) {
        Place root = new Place();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            Place place = root;
            for (String segment : segments(path.getKey())) {
                place = place.next.computeIfAbsent(segment.contains("{") ? Place.ANY : segment, key -> new Place());
            }
            for (Map.Entry<String, JsonNode> item : path.getValue().properties()) {
                if (item.getValue().has("operationId")) {
                    place.operations.put(
                            item.getKey(), item.getValue().get("operationId").asText());
                }
            }
        }
        return root;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /** A place in the tree of paths; a name wins over a parameter. */
    private static final class Place {

        private static final String ANY = "{}";

        private final Map<String, Place> next = new HashMap<>();
        private final Map<String, String> operations = new HashMap<>();

        /** By steps along the path, because this is asked of every request: nothing is made of it but the names of its segments. */
        @Nullable
        String find(String path, int from, String method) {
            int begin = from;
            while (begin < path.length() && path.charAt(begin) == '/') {
                begin++;
            }
            if (begin == path.length()) {
                return operations.get(method.equals("head") ? "get" : method);
            }
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            Place named = next.get(path.substring(begin, end));
            String found = named == null ? null : named.find(path, end, method);
            Place any = next.get(ANY);
            return found != null || any == null ? found : any.find(path, end, method);
        }
    }
}
