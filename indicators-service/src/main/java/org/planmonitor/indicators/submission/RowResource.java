package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** The rows of a submission over HTTP. To a writer they are one object whose fields are the rows, by his own keys. */
@Path("/indicators/v1/plans/{plan}/submissions/{id}/rows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan or submission, or not visible")
class RowResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final SubmissionReads reads;
    private final Drafting drafting;
    private final ObjectMapper mapper;

    RowResource(SubmissionReads reads, Drafting drafting, ObjectMapper mapper) {
        this.reads = reads;
        this.drafting = drafting;
        this.mapper = mapper;
    }

    /** A page of rows. */
    record RowPage(List<RowView> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listSubmissionRows",
            summary = "The rows of a submission",
            description = "报送的数据行，按首次写入的顺序排列，各附与其并列的现行数值，以及妨碍其公布的问题。 In the order in which they were first written,"
                    + " each with the figure that stands beside it and with what keeps it from being published.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows",
            content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.rows(plan, id, Limits.of(limit), cursor), uri);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:draft")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putSubmissionRows",
            summary = "Write all rows of a draft",
            description = "写入草稿的全部数据行：只有这些行，没有其他行。被退回的报送重新成为草稿。 These rows and no others. A returned submission is a"
                    + " draft again.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, and what was found in each row that was written",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:draft, or a series or submission of others")
    @APIResponse(responseCode = "409", description = "It is no draft, or a cell is closed or official")
    @APIResponse(
            responseCode = "412",
            description = "The submission has changed since it was read; what stands now is said")
    @APIResponse(responseCode = "415", description = "Another content type")
    @APIResponse(responseCode = "422", description = "A cell that the plan does not have, or one twice")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "Rows by their keys",
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"r1\": {\"subject\": {\"type\": \"INDICATOR\", \"code\": \"life-expectancy\"}, \"value\": 80.2, \"status\": \"FINAL\"}}"))
                    Map<String, @Nullable RowInput> rows) {
        return Answers.drafted(drafting.replace(plan, id, WriteCondition.of(headers), rows));
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("observation:draft")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "patchSubmissionRows",
            summary = "Write some rows of a draft",
            description = "写入草稿的部分数据行，采用 JSON Merge Patch（RFC 7396）：列出的行并入已有的行，null 去除一行，其余不变。列出的行与现行数值比对。 JSON Merge"
                    + " Patch (RFC 7396): rows that are named are merged into those there are, null takes one out, the"
                    + " others stay. A row that is named is held against what stands now.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, and what was found in each row that was written",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:draft, or a series or submission of others")
    @APIResponse(responseCode = "409", description = "It is no draft, or a cell is closed or official")
    @APIResponse(
            responseCode = "412",
            description = "The submission has changed since it was read; what stands now is said")
    @APIResponse(responseCode = "415", description = "Another content type")
    @APIResponse(responseCode = "422", description = "A cell that the plan does not have, or one twice")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response patch(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "Rows by their keys",
                            required = true,
                            content = @Content(example = "{\"r1\": {\"value\": 80.3}, \"r2\": null}"))
                    ObjectNode patch) {
        return Answers.drafted(drafting.merge(plan, id, WriteCondition.of(headers), new RowPatch(mapper, patch)));
    }
}
