package org.planmonitor.indicators.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.ObservationReads.ObservationPage;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Figures of commitments over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "observations")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, commitment, component or figure, or not visible")
@APIResponse(
        responseCode = "422",
        description = "A region or component that the plan does not have, or a rule of the domain")
class CommitmentObservationsResource {

    private static final SubjectType TYPE = SubjectType.COMMITMENT;

    private final ObservationOperations operations;

    CommitmentObservationsResource(ObservationOperations operations) {
        this.operations = operations;
    }

    @GET
    @Path("{plan}/commitments/{code}/observations")
    @PermitAll
    @Operation(
            operationId = "listCommitmentObservations",
            summary = "Figures of a commitment",
            description = "承诺的数值：各时期在 asOf 时刻已知的最新一次公布。 The newest publication of each period that was known at asOf.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures, and the instant it is as of",
            content = @Content(schema = @Schema(implementation = ObservationPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @BeanParam ObservationFilter filter,
            @Context UriInfo uri) {
        return operations.list(plan, new SubjectRef(TYPE, code), filter, uri);
    }

    @GET
    @Path("{plan}/commitments/{code}/revisions")
    @PermitAll
    @Operation(
            operationId = "listCommitmentRevisions",
            summary = "Every publication of a commitment's figures",
            description = "承诺数值的历次公布：同一时期内旧的在前；撤回也是一次公布。可用 component、region、from、to 限定到一个单元格。 Oldest first within a"
                    + " period; a withdrawal is a publication too. Narrow it to one cell with component, region, from"
                    + " and to.")
    @APIResponse(
            responseCode = "200",
            description = "A page of publications",
            content = @Content(schema = @Schema(implementation = ObservationPage.class)))
    public Response revisions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @BeanParam ObservationFilter filter,
            @Context UriInfo uri) {
        return operations.revisions(plan, new SubjectRef(TYPE, code), filter, uri);
    }

    @GET
    @Path("{plan}/commitments/{code}/observations/{component}/{region}/{period}")
    @PermitAll
    @Operation(
            operationId = "getCommitmentObservation",
            summary = "One figure of a commitment",
            description = "承诺的单个数值，附写入时须在 If-Match 中送回的 ETag。 With the ETag that a writer sends back in If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The figure",
            content = @Content(schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @BeanParam CellPath path,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it was known at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return operations.one(TYPE, path, asOf, headers, uri);
    }

    @PUT
    @Path("{plan}/commitments/{code}/observations/{component}/{region}/{period}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"observation:publish", "observation:submit"})
    @Operation(
            operationId = "putCommitmentObservation",
            summary = "Publish a figure of a commitment",
            description = "公布承诺的数值：新增一次公布，此前公布的一概不改。某一时期的首个数值用 If-None-Match: *，其后的用 If-Match 给出其 ETag。最终数只有写明"
                    + " revisionClass 与文件才能更改。有权报送而无权公布者提交的，转为报送。 Adds a publication; nothing that was published before"
                    + " is changed. If-None-Match: * for the first figure of a period, If-Match with its ETag for a"
                    + " later one. A final figure is changed only with a revisionClass and a document. From who may"
                    + " submit but not publish it becomes a submission.")
    @APIResponse(
            responseCode = "201",
            description = "The first figure of the period is published",
            content = @Content(schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A further publication, or the same again: then nothing was written")
    @APIResponse(
            responseCode = "202",
            description = "It is submitted, not published; Location says where it waits",
            content = @Content(schema = @Schema(ref = "SubmissionView")))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "With neither observation:publish nor observation:submit")
    @APIResponse(responseCode = "409", description = "An official figure stands here; the detail says which")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and there is a figure")
    @APIResponse(responseCode = "413", description = "Larger than the service takes")
    @APIResponse(responseCode = "415", description = "Not application/json")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @BeanParam CellPath path,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "The figure",
                            required = true,
                            content = @Content(schema = @Schema(implementation = RecordObservation.class)))
                    RecordObservation body) {
        return operations.put(TYPE, path, headers, body);
    }

    @DELETE
    @Path("{plan}/commitments/{code}/observations/{component}/{region}/{period}")
    @PermissionsAllowed("observation:publish")
    @Operation(
            operationId = "deleteCommitmentObservation",
            summary = "Withdraw a figure of a commitment",
            description = "撤回承诺的数值：新增一次公布，说明没有数值及其原因。原数值仍留在修订记录中，按此前时刻查询时也仍在。 Adds a publication that says that there"
                    + " is no figure, and why. The figure stays in the revisions and in every answer as of an earlier"
                    + " instant.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawal",
            content = @Content(schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission observation:publish")
    @APIResponse(responseCode = "409", description = "An official figure stands here; the detail says which")
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response delete(
            @BeanParam CellPath path,
            @QueryParam("reason") @Parameter(description = "Why it is withdrawn", example = "Wrong unit") @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        return operations.delete(TYPE, path, headers, reason);
    }
}
