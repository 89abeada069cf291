package org.planmonitor.reports.stream;

import java.util.List;
import java.util.Set;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents {@link PlanMarks} at each read of the models; said once here, as each of these operations would say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PlanMarkHeaders implements OASFilter {

    private static final Set<String> READS = Set.of(
            "getFirstDashboard",
            "getDashboard",
            "getCard",
            "listDistricts",
            "listStandings",
            "listChanges",
            "listChangeDays",
            "listAlerts",
            "getAlert",
            "getAlertSummary",
            "listAlertHistory",
            "getSnapshot",
            "streamPlan",
            "getCatalogue");

    @Override
    public Operation filterOperation(Operation operation) {
        if (READS.contains(operation.getOperationId())) {
            APIResponse answer = operation.getResponses().getAPIResponse("200");
            answer.addHeader(PlanMarks.INPUTS_UP_TO, upTo()).addHeader(PlanMarks.SIMULATED, simulated());
        }
        return operation;
    }

    private static Header upTo() {
        return OASFactory.createHeader()
                .description("读模型已包含到此刻为止的事件。 Up to when the owners' events are included; absent before the first")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .format("date-time")
                        .examples(List.of("2026-11-28T08:00:00Z")));
    }

    private static Header simulated() {
        return OASFactory.createHeader()
                .description("true：规划为模拟数据。 true where the plan is invented; absent otherwise")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .enumeration(List.of("true")));
    }
}
