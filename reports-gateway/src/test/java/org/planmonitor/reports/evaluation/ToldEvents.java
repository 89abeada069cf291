package org.planmonitor.reports.evaluation;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.testing.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** Events of reports as their schemas promise them. */
public final class ToldEvents {

    /** Where reports that are not public are told of. */
    public static final String TOPIC = "planmonitor.reports.v1.restricted";

    private ToldEvents() {}

    public static void areAsTheirSchemaSays(Iterable<EventProbe.Event> events) {
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(ToldEvents.class.getResourceAsStream(
                                        "/schemas/events/" + event.type() + "/v1.json"))
                                .validate(event.json(), InputFormat.JSON))
                        .isEmpty());
    }
}
