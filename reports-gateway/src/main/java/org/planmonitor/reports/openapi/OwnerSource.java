package org.planmonitor.reports.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import org.planmonitor.reports.openapi.OwnerDocument.Origin;
import org.planmonitor.reports.upstream.Upstreams.Upstream;
import org.planmonitor.reports.upstream.WholeAnswer;

/**
 * The document of one owner: fetched when it is sound, else the last one that could be fetched, else the snapshot in this build. A
 * stopped owner keeps its documentation, because that is when people look for it.
 */
final class OwnerSource {

    private static final Logger LOGGER = Logger.getLogger(OwnerSource.class);
    private static final String PATH = "/q/openapi?format=json";
    private static final int OK = 200;
    private static final long MOST_BYTES = 32L << 20;

    private final String service;
    private final Upstream upstream;
    private final HttpClient client;
    private final ObjectMapper mapper;
    private final OwnerDocument stored;
    private OwnerDocument last;

    OwnerSource(String service, Upstream upstream, HttpClient client, ObjectMapper mapper) {
        this.service = service;
        this.upstream = upstream;
        this.client = client;
        this.mapper = mapper;
        this.stored = snapshot();
        this.last = stored;
    }

    synchronized OwnerDocument current() {
        try {
            last = new OwnerDocument(fetch(), Origin.LIVE);
        } catch (IOException unusable) {
            LOGGER.warnf("OpenAPI document of %s: %s; using the %s copy", service, unusable, last.origin());
            last = last.origin() == Origin.LIVE ? last.as(Origin.LAST_GOOD) : last;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    /** The copy of this build, whatever was fetched since. */
    OwnerDocument stored() {
        return stored;
    }

    private ObjectNode fetch() throws IOException, InterruptedException {
        URI address = URI.create(upstream.url().toString().replaceAll("/$", "") + PATH);
        HttpResponse<byte[]> response = WholeAnswer.of(
                client,
                HttpRequest.newBuilder(address).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES),
                upstream.openapiTimeout());
        if (response.statusCode() != OK) {
            throw new IOException("answered " + response.statusCode());
        }
        JsonNode document = mapper.readTree(response.body());
        Optional<String> flaw = SoundDocument.flaw(service, document);
        if (flaw.isPresent()) {
            throw new IOException(flaw.get());
        }
        return (ObjectNode) document;
    }

    private OwnerDocument snapshot() {
        try (InputStream stored = OwnerSource.class.getResourceAsStream("/openapi-snapshots/" + service + ".json")) {
            return stored == null
                    ? new OwnerDocument(JsonNodeFactory.instance.objectNode(), Origin.ABSENT)
                    : new OwnerDocument((ObjectNode) mapper.readTree(stored), Origin.SNAPSHOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
