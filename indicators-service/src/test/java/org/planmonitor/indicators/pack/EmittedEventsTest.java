package org.planmonitor.indicators.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.EventProbe.Event;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;

/** What is emitted satisfies the schema that lies beside its emitter. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class EmittedEventsTest {

    private static final String TOPIC = "planmonitor.indicators.v1";

    @Test
    void aPlanIsToldOfInFull() {
        try (EventProbe open = EventProbe.fromNow(TOPIC);
                EventProbe restricted = EventProbe.fromNow(TOPIC + ".restricted")) {
            importPack(Packs.portAs("told-port")).then().statusCode(201);

            assertValid(open.await(1, of("plan.created", "told-port")));
            assertValid(open.await(3, of("indicator.defined", "told-port")));
            List<Event> commitments = open.await(1, of("commitment.defined", "told-port"));
            assertValid(commitments);
            assertThat(commitments.getFirst().json()).contains("\"components\":[{", "\"target\":{\"kind\"");
            List<Event> figures = open.await(1, of("observations.published", "told-port"));
            assertValid(figures);
            assertThat(figures.getFirst().key())
                    .isEqualTo("told-port/INDICATOR/container-throughput/container-throughput/991000");
            assertValid(restricted.await(1, of("indicator.defined", "told-port")));
            assertThat(open.seen()).noneMatch(event -> event.json().contains("border-staffing"));
        }
    }

    @Test
    void aPublishedFigureIsToldOfWithTheNextSequence() {
        String plan = ownPlan("figures-port");
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            String series = plan + "/indicators/shore-power-share/observations/shore-power-share/991000/";
            publish(series + "2024", "36").then().statusCode(201);
            publish(series + "2025", "37.25").then().statusCode(201);

            List<Event> events =
                    probe.await(2, of("observations.published", "figures-port/INDICATOR/shore-power-share"));

            assertValid(events);
            assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L);
            assertThat(events.getLast().json()).contains("37.25");
        }
    }

    private static java.util.function.Predicate<Event> of(String type, String plan) {
        return event -> event.type().equals(type) && event.key().startsWith(plan);
    }

    private static void assertValid(List<Event> events) {
        for (Event event : events) {
            String location = "schemas/events/" + event.type() + "/v1.json";
            try (InputStream schema = EmittedEventsTest.class.getClassLoader().getResourceAsStream(location)) {
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
}
