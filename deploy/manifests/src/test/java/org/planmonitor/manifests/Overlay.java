package org.planmonitor.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Assumptions;

import org.planmonitor.manifests.check.Manifest;
import org.planmonitor.manifests.check.Manifests;

/** The ways in which the suite is deployed. Rendered once for all tests; without kubectl, the test is skipped and says why. */
public enum Overlay {
    TRIAL("trial"),
    PRODUCTION("production"),
    PRODUCTION_HA("production-ha");

    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final Map<Overlay, String> RENDERED = new ConcurrentHashMap<>();

    private final String directory;

    Overlay(String directory) {
        this.directory = directory;
    }

    /** Objects of one's own, to look at or to spoil. */
    public Manifests manifests() {
        var kubectl = Kubectl.find();
        Assumptions.assumeTrue(
                kubectl.isPresent(), "There is no kubectl to render overlays with: deploy/tools installs one.");
        String yaml =
                RENDERED.computeIfAbsent(this, overlay -> Kubectl.render(kubectl.orElseThrow(), overlay.directory));
        return parse(yaml);
    }

    static Manifests parse(String yaml) {
        try (MappingIterator<JsonNode> documents =
                MAPPER.readerFor(JsonNode.class).readValues(yaml)) {
            List<Manifest> all = new ArrayList<>();
            while (documents.hasNext()) {
                all.add(new Manifest((ObjectNode) documents.next()));
            }
            return new Manifests(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
