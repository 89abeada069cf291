package org.planmonitor.projects.link;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.subject.SubjectType;
import org.planmonitor.projects.subject.Subjects;

/** What projects have really brought. */
@Path("/projects/v1/plans/{plan}/projects/{code}/links/{type}/{subject}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class ContributionResource {

    /** A page of facts. */
    record ContributionPage(List<Fact> items, @Nullable String next) {}

    private final ReportContribution reports;
    private final Idempotency idempotency;

    ContributionResource(ReportContribution reports, Idempotency idempotency) {
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listContributions",
            summary = "What a project has brought over time",
            description = "In the order of reporting; a fact that was corrected says by which one. 项目实际贡献记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of facts",
            content = @Content(schema = @Schema(implementation = ContributionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, project or link, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "pvt-multi-energy-storage-36mw")
                    String code,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "pvt-multi-energy-storage") String subject,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                reports.page(
                        plan,
                        code,
                        new Subjects.Ref(type, subject),
                        asOf,
                        OrdinalCursor.decode(cursor),
                        Limits.of(limit)),
                uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("contribution:write")
    @Operation(
            operationId = "reportContribution",
            summary = "Report what a project has brought by a day",
            description =
                    "A total up to that day, in the unit in which it is expected. With corrects it answers an earlier report, without a"
                            + " value it withdraws it; both stay. 上报项目实际贡献。")
    @APIResponse(
            responseCode = "201",
            description = "Reported; the fact",
            content = @Content(schema = @Schema(implementation = Fact.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach this project")
    @APIResponse(responseCode = "404", description = "No such plan, project or link, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "The fact was corrected already, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "Another unit than is expected, a day to come, a fact of another link, or the link has ended")
    public Response report(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "pvt-multi-energy-storage-36mw")
                    String code,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "pvt-multi-energy-storage") String subject,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "contribution-2024")
                    @Nullable
                    String key,
            FactRequest request) {
        FactRequest.Checked checked = request.checked();
        Subjects.Ref ref = new Subjects.Ref(type, subject);
        return idempotency.once(
                key,
                request,
                () -> Response.created(URI.create(Stored.href(plan, code, ref) + "/contributions"))
                        .entity(reports.report(plan, code, ref, checked))
                        .build());
    }
}
