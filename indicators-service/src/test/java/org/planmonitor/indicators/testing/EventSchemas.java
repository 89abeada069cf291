package org.planmonitor.indicators.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.testing.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds events to the schemas that lie beside their emitters. */
public final class EventSchemas {

    private EventSchemas() {}

    public static void assertValid(List<EventProbe.Event> events) {
        assertThat(events).isNotEmpty();
        events.forEach(EventSchemas::assertValid);
    }

    private static void assertValid(EventProbe.Event event) {
        String location = "schemas/events/" + event.type() + "/v1.json";
        try (InputStream schema = EventSchemas.class.getClassLoader().getResourceAsStream(location)) {
            assertThat(schema).as(location).isNotNull();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(event.json(), InputFormat.JSON))
                    .as(event.json())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
