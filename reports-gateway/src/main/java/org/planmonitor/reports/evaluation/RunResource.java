package org.planmonitor.reports.evaluation;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.reports.evaluation.official.Particulars;

/** Further runs of a report over HTTP: editions of its own snapshot, re-runs on what became known since, and what they change. */
@Path("/reports/v1/plans/{plan}/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class RunResource {

    private final Reports reports;
    private final Idempotency idempotency;

    RunResource(Reports reports, Idempotency idempotency) {
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @POST
    @Path("editions")
    @Transactional
    @PermissionsAllowed(Reports.MAKE)
    @Operation(
            operationId = "orderReportEdition",
            summary = "Order an edition: the report with what was written into it",
            description =
                    "生成版本：同一数据快照加上此刻的撰写内容，供签发。 From the same snapshot, with the sections as they stand now; it is a report of its own, and what is signed.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location is where to look how far it has come",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description = "The report is not made, is an edition itself, or the same request is still running")
    public Response edition(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "edition-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return idempotency.once(key, "edition of " + id, () -> accepted(reports.edition(plan, id, null)));
    }

    @POST
    @Path("official-editions")
    @Transactional
    @PermissionsAllowed(Reports.MAKE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderOfficialEdition",
            summary = "Order an edition that is also an official document",
            description =
                    "按给出的公文要素，另以 GB/T 9704 版式生成版本。 An edition like others, which has the formats official-pdf and official-ofd beside them: the layout of GB/T 9704, with the particulars that are given.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location is where to look how far it has come",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A particular is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description = "The report is not made, is an edition itself, or the same request is still running")
    @APIResponse(
            responseCode = "422",
            description =
                    "A sign of the particulars cannot be printed, the report is not in Chinese, or the key was used for another request")
    public Response officialEdition(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "official-edition-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            Particulars particulars) {
        return idempotency.once(
                key, List.of(id.toString(), particulars), () -> accepted(reports.edition(plan, id, particulars)));
    }

    @POST
    @Path("reruns")
    @Transactional
    @PermissionsAllowed(Reports.MAKE)
    @Operation(
            operationId = "rerunReport",
            summary = "Run a report again on what is known now",
            description =
                    "用目前已知的数据重新评估，原报告不变；差异及原因列在新报告之首。 A report of its own; its first section says which verdicts and figures are others, and why. The first one stays as it is.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location is where to look how far it has come",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description = "The report is not made, data is being imported, or the same request is still running")
    @APIResponse(responseCode = "503", description = "An owner did not say whether data is being imported")
    public Response rerun(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "rerun-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return idempotency.once(key, "rerun of " + id, () -> accepted(reports.rerun(plan, id)));
    }

    @GET
    @Path("diff")
    @PermitAll
    @Operation(
            operationId = "getReportDifference",
            summary = "What a report says otherwise than another",
            description =
                    "与另一份报告（默认为其所重跑的报告）相比，哪些评价和数值变化及其原因。 Verdicts and figures that changed, each with its reason: verification, census, method, error, amendment, a series break.")
    @APIResponse(
            responseCode = "200",
            description = "The differences; empty lists when there are none",
            content = @Content(schema = @Schema(implementation = DifferenceView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(
            responseCode = "400",
            description = "An unknown parameter, or with is missing and the report is no re-run")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "One of the two is not there, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "One of the two is not made")
    public Response diff(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestQuery
                    @Parameter(
                            description = "Id of the earlier report; the one that this is a re-run of otherwise",
                            example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    @Nullable
                    UUID with,
            @Context HttpHeaders headers) {
        DifferenceView difference = reports.difference(plan, id, with);
        return Conditional.get(headers, EntityTag.of(difference), difference);
    }

    private static Response accepted(ReportView ordered) {
        return Response.accepted(ordered).location(URI.create(ordered.href())).build();
    }
}
