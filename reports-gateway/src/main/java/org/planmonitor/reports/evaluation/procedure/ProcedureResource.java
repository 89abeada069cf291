package org.planmonitor.reports.evaluation.procedure;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;

/** The procedure of a plan's reports over HTTP. */
@Path("/reports/v1/plans/{plan}/report-procedure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class ProcedureResource {

    private final Procedures procedures;

    ProcedureResource(Procedures procedures) {
        this.procedures = procedures;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getReportProcedure",
            summary = "The way that reports of a plan go",
            description =
                    "报告的审议程序：部门自评、汇总、第三方评估、常务会议、党委、人大。 The stages in their order; version 0 is what the suite ships.")
    @APIResponse(
            responseCode = "200",
            description = "The procedure",
            content = @Content(schema = @Schema(implementation = ProcedureView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        ProcedureView procedure = procedures.of(plan);
        return Conditional.get(headers, EntityTag.of(procedure), procedure);
    }

    @PUT
    @PermissionsAllowed(Stages.PROCEED)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the procedure as it was read",
            example = "\"3f2a\"")
    @Operation(
            operationId = "putReportProcedure",
            summary = "Set the way that reports of a plan go",
            description =
                    "按本地实际设置程序环节；每次修改都是新版本。 Each change is another version; what reports have passed stays passed.")
    @APIResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ProcedureView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or a code stands twice")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers,
            ProcedureRequest request) {
        ProcedureView set = procedures.put(plan, request, WriteCondition.of(headers));
        return Conditional.written(EntityTag.of(set), set);
    }
}
