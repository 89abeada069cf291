package org.planmonitor.reports.evaluation.rollover;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;

/** The draft of the next plan over HTTP. */
@Path("/reports/v1/plans/{plan}/reports/{id}/next-plan-draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class NextPlanResource {

    private final KnownReports reports;
    private final SnapshotStore snapshots;

    NextPlanResource(KnownReports reports, SnapshotStore snapshots) {
        this.reports = reports;
        this.snapshots = snapshots;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getNextPlanDraft",
            summary = "What a report hands to the next plan",
            description =
                    "向下一规划的移交草案：末期数值作为新基期，未完成项目结转并附其历史位置。 Last values as new baselines, each with its vintage; series that have none; projects that are carried over, with where their history stands.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftPack.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "The report is not made")
    public Response draft(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context HttpHeaders headers) {
        Snapshot snapshot = snapshots.one(reports.one(plan, id).madeFrom()).orElseThrow();
        DraftPack draft = Drafts.of(snapshot);
        return Conditional.get(headers, EntityTag.of(draft), draft);
    }
}
