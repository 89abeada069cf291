package org.planmonitor.reports.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import org.planmonitor.reports.openapi.OwnerDocument.Origin;
import org.planmonitor.reports.upstream.Upstreams.Upstream;

/**
 * The document of one owner: fetched, else the last one that could be fetched, else the snapshot in this build. A
 * stopped owner keeps its documentation, because that is when people look for it.
 */
final class OwnerSource {

    private static final Logger LOGGER = Logger.getLogger(OwnerSource.class);
    private static final String PATH = "/q/openapi?format=json";
    private static final int OK = 200;

    private final String service;
    private final Upstream upstream;
    private final HttpClient client;
    private final ObjectMapper mapper;
    private OwnerDocument last;

    OwnerSource(String service, Upstream upstream, HttpClient client, ObjectMapper mapper) {
        this.service = service;
        this.upstream = upstream;
        this.client = client;
        this.mapper = mapper;
        this.last = snapshot();
    }

    synchronized OwnerDocument current() {
        try {
            last = new OwnerDocument(fetch(), Origin.LIVE);
        } catch (IOException unreachable) {
            LOGGER.warnf("OpenAPI document of %s: %s; using the %s copy", service, unreachable, last.origin());
            last = last.origin() == Origin.LIVE ? last.as(Origin.LAST_GOOD) : last;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private ObjectNode fetch() throws IOException, InterruptedException {
        URI address = URI.create(upstream.url().toString().replaceAll("/$", "") + PATH);
        var request = HttpRequest.newBuilder(address)
                .timeout(upstream.openapiTimeout())
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == OK
                && mapper.readTree(response.body()) instanceof ObjectNode document
                && document.path("paths").isObject()) {
            return document;
        }
        throw new IOException("answered " + response.statusCode() + " without an OpenAPI document");
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
