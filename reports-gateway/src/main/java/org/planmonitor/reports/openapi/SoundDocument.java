package org.planmonitor.reports.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whether what an owner gave is a document of that owner, and all of it. Anything may stand at its address: a page of a balancer,
 * another service, a document that is written just now. One such would spoil the merged document for all.
 */
final class SoundDocument {

    private SoundDocument() {}

    /** What is wrong, in a few words; empty when nothing is. */
    static Optional<String> flaw(String service, JsonNode given) {
        if (!(given instanceof ObjectNode document)
                || !document.path("openapi").asText().startsWith("3.")
                || !document.path("paths").isObject()
                || document.path("paths").isEmpty()) {
            return Optional.of("is no OpenAPI document");
        }
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (!path.getKey().startsWith("/" + service + "/")) {
                return Optional.of("is of another service: " + path.getKey());
            }
            if (!path.getValue().isObject()) {
                return Optional.of("has no operations at " + path.getKey());
            }
        }
        Set<String> missing = missing(document);
        return missing.isEmpty()
                ? unmergeable(service, document)
                : Optional.of("is not whole: it lacks " + String.join(", ", missing));
    }

    private static Set<String> missing(ObjectNode document) {
        Set<String> missing = new TreeSet<>();
        UnaryOperator<String> note = reference -> {
            if (reference.startsWith("#/")
                    && document.at(reference.substring(1)).isMissingNode()) {
                missing.add(reference);
            }
            return reference;
        };
        new References(note, UnaryOperator.identity()).renamed(document);
        return missing;
    }

    /** Of whatever shape it is: what the merge stumbles over is a flaw of the document, not of the merge. */
    private static Optional<String> unmergeable(String service, ObjectNode document) {
        try {
            OpenApiMerge.merge(SuiteInfo.info(), Map.of(service, document));
            return Optional.empty();
        } catch (RuntimeException stumbled) {
            return Optional.of("cannot be merged: " + stumbled.getMessage());
        }
    }
}
