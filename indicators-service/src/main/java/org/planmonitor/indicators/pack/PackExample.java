package org.planmonitor.indicators.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Puts a small pack that can be imported as it is beside the import: an annotation cannot hold a document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PackExample implements OASFilter {

    static final String LOCATION = "openapi/example-pack.json";

    @Override
    public Operation filterOperation(Operation operation) {
        if ("importPack".equals(operation.getOperationId()) && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> type.setExample(read()));
        }
        return operation;
    }

    private static Object read() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(LOCATION)) {
            if (stream == null) {
                throw new IllegalStateException("no " + LOCATION);
            }
            return new ObjectMapper().readValue(stream, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
