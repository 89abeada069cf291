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

import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.VersionReads;
import org.planmonitor.indicators.definition.VersionReads.VersionView;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanReads;

/** Every version that ever stood of a commitment over HTTP. */
@Path("/indicators/v1/plans/{plan}/commitments/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or version, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "asOf lies in the future")
class CommitmentVersionsResource {

    private final PlanReads plans;
    private final VersionReads versions;

    CommitmentVersionsResource(PlanReads plans, VersionReads versions) {
        this.plans = plans;
        this.versions = versions;
    }

    /** A page of versions. */
    record CommitmentVersionsPage(
            List<VersionView> items, @Nullable String next, Instant asOf) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listCommitmentVersions",
            summary = "Versions of a commitment",
            description = "承诺的各版本，旧的在前，附由谁、何时、为何作出；撤回也是一个版本。由谁作出只告知持有令牌的调用者。 Oldest first, with who made it so, when"
                    + " and why; a withdrawal is a version too. Who it was is told to callers with a token.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = CommitmentVersionsPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = plans.visible(plan, page);
        return Answers.versions(versions.of(standing, DefinitionKind.COMMITMENT, code), page, standing, uri);
    }

    @GET
    @Path("{version}")
    @PermitAll
    @Operation(
            operationId = "getCommitmentVersion",
            summary = "One version of a commitment",
            description = "承诺的某一版本，内容一如写入之时，不会改变。 As it was written down; it never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @RestPath @Parameter(description = "Number of the version", example = "1") String version,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = plans.visible(plan, asOf);
        return Answers.version(versions.of(standing, DefinitionKind.COMMITMENT, code), version, standing, headers);
    }
}
