package org.planmonitor.indicators.submission;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
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

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** Submissions over HTTP: found, drafted, read. */
@Path("/indicators/v1/plans/{plan}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "submissions",
        description = "部门报送 · Submissions: figures of departments, from draft over signature and approval to release.")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan or submission, or not visible")
class SubmissionResource {

    private static final String EXAMPLE = """
            {"department": "health", "period": "2025", "rows": {"r1": {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "value": 80.2, "status": "PRELIMINARY", "source": {"title": "Annual report"}}}}""";

    private final SubmissionReads reads;
    private final Drafting drafting;
    private final Idempotency idempotency;

    SubmissionResource(SubmissionReads reads, Drafting drafting, Idempotency idempotency) {
        this.reads = reads;
        this.drafting = drafting;
        this.idempotency = idempotency;
    }

    /** A page of submissions. */
    record SubmissionPage(
            List<SubmissionView> items, @Nullable String next) {}

    /** A page of a history. */
    record HistoryPage(List<HistoryView> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listSubmissions",
            summary = "Submissions of departments",
            description =
                    "Newest first. Departments see their own; reviewers, releasers, planners and auditors those of"
                            + " all; to others there are none. 部门报送列表。")
    @APIResponse(
            responseCode = "200",
            description = "A page of submissions",
            content = @Content(schema = @Schema(implementation = SubmissionPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam SubmissionFilter filter,
            @Context UriInfo uri) {
        return Pages.response(reads.list(plan, filter), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:draft")
    @Operation(
            operationId = "draftSubmission",
            summary = "Draft a submission",
            description =
                    "For a department of one's own and a reference period. Rows stand under the caller's own keys and"
                            + " may lack their figures; what would keep them from being published comes back as findings. 填报草稿。")
    @APIResponse(
            responseCode = "201",
            description = "The draft, and what was found in each row",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:draft, or a series or department of others")
    @APIResponse(
            responseCode = "409",
            description = "A cell is closed or official, or the same request is still running")
    @APIResponse(responseCode = "422", description = "A cell that the plan does not have, or one twice")
    public Response create(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-draft")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "Department, period and rows",
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = NewSubmission.class), example = EXAMPLE))
                    NewSubmission body) {
        return idempotency.once(key, body, () -> {
            DraftAnswer created = drafting.create(plan, body);
            return Response.created(URI.create(
                            SubmissionView.href(plan, created.submission().id())))
                    .header(HttpHeaders.ETAG, created.tag().quoted())
                    .entity(created)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getSubmission",
            summary = "One submission",
            description = "单份报送，附每次改动须在 If-Match 中送回的 ETag。 With the ETag that every change of it sends back in"
                    + " If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers) {
        Submission found = reads.get(plan, id);
        return Conditional.get(headers, found.tag(), SubmissionView.of(plan, found));
    }

    @GET
    @Path("{id}/history")
    @Authenticated
    @Operation(
            operationId = "listSubmissionHistory",
            summary = "Everything that happened to a submission",
            description =
                    "Who did what, when, with which comments; oldest first. With row, only what concerns that row,"
                            + " and the figure it held each time. 办理过程。")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @QueryParam("row") @Parameter(description = "Key of a row", example = "r1") @Nullable String row,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.history(plan, id, row, Limits.of(limit), cursor), uri);
    }
}
