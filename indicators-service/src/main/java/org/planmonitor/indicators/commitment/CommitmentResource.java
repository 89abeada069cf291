package org.planmonitor.indicators.commitment;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Commitments over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments", description = "量化承诺 · Commitments: the quantified promises of the prose and the boxes.")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or commitment, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "asOf lies in the future")
class CommitmentResource {

    private final PlanReads reads;

    CommitmentResource(PlanReads reads) {
        this.reads = reads;
    }

    /** A page of commitments. */
    record CommitmentPage(
            List<CommitmentView> items, @Nullable String next, Instant asOf) {}

    @GET
    @Path("{plan}/commitments")
    @PermitAll
    @Operation(
            operationId = "listCommitments",
            summary = "Commitments of a plan",
            description = "规划的承诺，按文件中的顺序排列，可只看某一章、某一领域或某一类。 In document order, perhaps of one chapter, field or sort.")
    @APIResponse(
            responseCode = "200",
            description = "A page of commitments",
            content = @Content(schema = @Schema(implementation = CommitmentPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam CommitmentFilter filter,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = reads.visible(plan, page);
        List<CommitmentDefinition> commitments = standing.plan().commitments().stream()
                .filter(filter.predicate())
                .toList();
        return Dated.page(
                commitments,
                CommitmentDefinition::code,
                each -> CommitmentView.of(each, standing.asOf()),
                page,
                standing.asOf(),
                uri);
    }

    @GET
    @Path("{plan}/commitments/{code}")
    @PermitAll
    @Operation(
            operationId = "getCommitment",
            summary = "One commitment",
            description = "单项承诺，附其在文件中的原文，以及现行的基期值与目标值。 With its words in the document, and the baseline and target"
                    + " that are in force.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = reads.visible(plan, asOf);
        CommitmentView view = standing.plan()
                .commitment(code)
                .map(each -> CommitmentView.of(each, standing.asOf()))
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("规划中没有承诺 " + code, "The plan has no commitment " + code)));
        return Dated.one(headers, EntityTag.of(view), view, standing.asOf());
    }
}
