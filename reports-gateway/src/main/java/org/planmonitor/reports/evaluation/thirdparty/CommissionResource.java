package org.planmonitor.reports.evaluation.thirdparty;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.reports.evaluation.snapshot.Spooled;

/** Evaluations from outside over HTTP. */
@Path("/reports/v1/plans/{plan}/reports/{id}/commissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class CommissionResource {

    private final Commissions commissions;
    private final WorkPackage packages;
    private final Idempotency idempotency;

    CommissionResource(Commissions commissions, WorkPackage packages, Idempotency idempotency) {
        this.commissions = commissions;
        this.packages = packages;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReportCommissions",
            summary = "Who was asked to evaluate from outside",
            description = "第三方评估的委托。 In the order in which they were made.")
    @APIResponse(
            responseCode = "200",
            description = "All commissions",
            content = @Content(schema = @Schema(implementation = CommissionPage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context UriInfo uri) {
        return Pages.response(Page.whole(commissions.all(plan, id)), uri);
    }

    @POST
    @Transactional
    @PermissionsAllowed(Commissions.MAKE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commissionReport",
            summary = "Ask for an evaluation from outside",
            description =
                    "委托第三方评估；受托人凭数据包独立评估。 The evaluator named works from the package of the report, and is the only one who hands in findings.")
    @APIResponse(
            responseCode = "201",
            description = "Commissioned",
            content = @Content(schema = @Schema(implementation = CommissionView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "The report is not made, or the same request is still running")
    @APIResponse(
            responseCode = "422",
            description = "A sign of the name cannot be printed, or the key was used for another request")
    public Response commission(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "commission-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            CommissionRequest request) {
        return idempotency.once(key, request, () -> {
            CommissionView made = commissions.commission(plan, id, request);
            return Conditional.created(URI.create(made.href()), EntityTag.of(made), made);
        });
    }

    @GET
    @Path("{commission}/package")
    @Authenticated
    @Produces("application/zip")
    @Operation(
            operationId = "getReportPackage",
            summary = "What an evaluator from outside works from",
            description =
                    "第三方评估数据包（只读）：快照、定义、方法与各文件的 SHA-256。 A ZIP of the snapshot (definitions, figures with vintages, the working of every verdict), the report as data with its method annex, and a manifest with the hash of each; the same bytes whenever it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The package; its manifest.json says what is in it",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report or commission")
    @APIResponse(responseCode = "409", description = "The report is not made")
    public Response workPackage(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Id of the commission", example = "0a1b2c3d-5b4a-4c6d-8e9f-7f3d2c1e4e5f")
                    UUID commission,
            @Context HttpHeaders headers) {
        commissions.one(plan, id, commission);
        WorkPackage.Packed packed = packages.of(plan, id);
        Response known = Conditional.get(headers, packed.tag(), "");
        if (known.getStatus() != Response.Status.OK.getStatusCode()) {
            return known;
        }
        // Whole before the answer begins: a failure on the way is a problem and not the beginning of a ZIP.
        Spooled zip = Spooled.of(packed::write);
        return Response.fromResponse(known)
                .entity(zip.once())
                .header(HttpHeaders.CONTENT_LENGTH, zip.size())
                .build();
    }

    @GET
    @Path("{commission}/findings")
    @Authenticated
    @Operation(
            operationId = "getReportFindings",
            summary = "What an evaluator from outside found",
            description = "第三方评估结果：评级、实地调查、满意度调查与建议。 Ratings, surveys, polls of satisfaction, and advice.")
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content = @Content(schema = @Schema(implementation = FindingsView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report or commission, or nothing was handed in")
    public Response findings(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Id of the commission", example = "0a1b2c3d-5b4a-4c6d-8e9f-7f3d2c1e4e5f")
                    UUID commission,
            @Context HttpHeaders headers) {
        FindingsView findings = commissions.findings(plan, id, commission);
        return Conditional.get(headers, EntityTag.of(findings), findings);
    }

    @PUT
    @Path("{commission}/findings")
    @PermissionsAllowed(Commissions.EVALUATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the findings as they were read; If-None-Match: * for the first",
            example = "\"3f2a\"")
    @Operation(
            operationId = "putReportFindings",
            summary = "Hand in findings",
            description = "受托人提交评估结果；每次提交都是新版本。 By the evaluator who was commissioned. Each is another version.")
    @APIResponse(
            responseCode = "200",
            description = "Handed in again",
            content = @Content(schema = @Schema(implementation = FindingsView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Handed in",
            content = @Content(schema = @Schema(implementation = FindingsView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(
            responseCode = "403",
            description = "The role has no report:evaluate, or somebody else was commissioned")
    @APIResponse(responseCode = "404", description = "No such report or commission")
    @APIResponse(responseCode = "409", description = "The report is not made")
    @APIResponse(responseCode = "412", description = "They have changed since they were read, or exist")
    @APIResponse(
            responseCode = "422",
            description = "The report has no such indicator or commitment, or a sign cannot be printed")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Id of the commission", example = "0a1b2c3d-5b4a-4c6d-8e9f-7f3d2c1e4e5f")
                    UUID commission,
            @Context HttpHeaders headers,
            Findings findings) {
        Commissions.Kept kept = commissions.put(plan, id, commission, findings, WriteCondition.of(headers));
        return Conditional.put(
                kept.created(), URI.create(kept.findings().href()), EntityTag.of(kept.findings()), kept.findings());
    }

    @GET
    @Path("{commission}/comparison")
    @Authenticated
    @Operation(
            operationId = "getReportComparison",
            summary = "Their ratings beside ours, and what became of their advice",
            description =
                    "第三方评级与本报告的差异，以及建议采纳情况。 Where the two differ, with their reason and ours; and which advice was taken.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report or commission, or nothing was handed in")
    @APIResponse(responseCode = "409", description = "The report is not made")
    public Response comparison(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Id of the commission", example = "0a1b2c3d-5b4a-4c6d-8e9f-7f3d2c1e4e5f")
                    UUID commission,
            @Context HttpHeaders headers) {
        ComparisonView comparison = commissions.compare(plan, id, commission);
        return Conditional.get(headers, EntityTag.of(comparison), comparison);
    }

    @POST
    @Path("{commission}/advice/{advice}/answers")
    @Transactional
    @PermissionsAllowed(Commissions.MAKE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerReportAdvice",
            summary = "Say whether an advice is taken",
            description =
                    "答复第三方建议：是否采纳及如何落实。 Taken or not, with how or why not; the last answer counts, every one is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report, commission or advice")
    @APIResponse(responseCode = "409", description = "The report is not made, or the same request is still running")
    @APIResponse(
            responseCode = "422",
            description = "A sign of the answer cannot be printed, or the key was used for another request")
    public Response answer(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Id of the commission", example = "0a1b2c3d-5b4a-4c6d-8e9f-7f3d2c1e4e5f")
                    UUID commission,
            @RestPath @Parameter(description = "Code of the advice", example = "air-quality") String advice,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "advice-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            AdviceAnswer answer) {
        return idempotency.once(
                key,
                answer,
                () -> Response.ok(commissions.answer(plan, id, commission, advice, answer))
                        .build());
    }

    /** Names the page's type for the document. */
    record CommissionPage(
            List<CommissionView> items, @Nullable String next) {}
}
