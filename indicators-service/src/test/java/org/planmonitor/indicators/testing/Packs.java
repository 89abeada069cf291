package org.planmonitor.indicators.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Packs for tests. */
public final class Packs {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Packs() {}

    /** An invented port city's plan, 2026 to 2030: other kinds of target, another zone, quarterly figures. */
    public static ObjectNode port() {
        return read("packs/linhai-16fyp.json");
    }

    /** The port city's plan under another code, so that a test has a plan of its own. */
    public static ObjectNode portAs(String code) {
        ObjectNode pack = port();
        ((ObjectNode) pack.get("plan")).put("code", code);
        return pack;
    }

    /** The plan that the service brings along. */
    public static ObjectNode taiyuan() {
        return read("packs/taiyuan-14fyp.json");
    }

    private static ObjectNode read(String location) {
        try (InputStream stream = Packs.class.getClassLoader().getResourceAsStream(location)) {
            if (stream == null) {
                throw new IllegalStateException("no " + location);
            }
            return (ObjectNode) MAPPER.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
