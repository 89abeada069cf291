package org.planmonitor.projects;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the service has the form of the schemas that lie beside it. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class EventContractTest {

    private static final int PROJECTS = 460;

    @Test
    void every_project_is_told_once_loaded_and_in_the_form_of_its_schema() throws IOException {
        Plans.taiyuanIsLoaded();
        try (EventProbe events = EventProbe.fromBeginning("planmonitor.projects.v1")) {
            List<EventProbe.Event> projects = events.await(
                    PROJECTS,
                    event -> event.type().equals("project.changed")
                            && event.key().startsWith(Plans.TAIYUAN)
                            && event.sequence() == 1);
            assertThat(projects).hasSize(PROJECTS);
            conform(schema("project.changed"), projects);
            conform(
                    schema("registry.created"),
                    events.await(1, event -> event.type().equals("registry.created")));
        }
    }

    private static void conform(Schema schema, List<EventProbe.Event> events) {
        assertThat(events)
                .allSatisfy(event -> assertThat(schema.validate(event.json(), InputFormat.JSON))
                        .isEmpty());
    }

    private static Schema schema(String type) throws IOException {
        String resource = "/schemas/events/" + type + "/v1.json";
        try (InputStream json =
                Objects.requireNonNull(EventContractTest.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json);
        }
    }
}
