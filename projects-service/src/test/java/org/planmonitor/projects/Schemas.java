package org.planmonitor.projects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.testing.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemas of events, which lie beside the code that emits them. */
public final class Schemas {

    private Schemas() {}

    public static void conforms(String type, EventProbe.Event event) {
        String resource = "/schemas/events/" + type + "/v1.json";
        try (InputStream json = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(json)
                            .validate(event.json(), InputFormat.JSON))
                    .as(event.json())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
