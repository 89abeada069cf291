package org.planmonitor.projects.link;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.subject.SubjectType;
import org.planmonitor.projects.subject.Subjects;

/** What projects feed, and what feeds it. */
@Path("/projects/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "links", description = "项目与指标、目标的关联 · Which projects feed which indicators and commitments")
class SubjectResource {

    /** A page of indicators and commitments. */
    record FedSubjectPage(
            List<SubjectViews.Fed> items, @Nullable String next) {}

    /** A page of projects. */
    record FeedingProjectPage(
            List<SubjectViews.Feeding> items, @Nullable String next) {}

    private final ReadSubjects subjects;

    SubjectResource(ReadSubjects subjects) {
        this.subjects = subjects;
    }

    @GET
    @Path("/subjects")
    @PermitAll
    @Operation(
            operationId = "listFedSubjects",
            summary = "List indicators and commitments with what projects bring to them",
            description =
                    "By type and code, each with its newest verdict, how much of its target the projects that feed it are to bring"
                            + " and have brought, and how many of them are in danger. A percentage is exact where units agree;"
                            + " where there is none, the reason is told. 各指标、目标的项目支撑情况。")
    @APIResponse(
            responseCode = "200",
            description = "A page of indicators and commitments",
            content = @Content(schema = @Schema(implementation = FedSubjectPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") @Nullable
                    SubjectType type,
            @RestQuery
                    @Parameter(
                            description =
                                    "Only those that lag, by the newest verdict that says something, or only the others",
                            example = "true")
                    @Nullable
                    Boolean lagging,
            @RestQuery
                    @Parameter(description = "Links as known at this instant", example = "2024-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                subjects.page(plan, new Subjects.Filter(type, lagging), asOf, cursor, Limits.of(limit)), uri);
    }

    @GET
    @Path("/subjects/{type}/{subject}")
    @PermitAll
    @Operation(
            operationId = "getFedSubject",
            summary = "One indicator or commitment with what projects bring to it",
            description =
                    "The newest verdict, and for each component baseline, target, and what is to come and has come from projects:"
                            + " numerators and denominators beside every percentage. 某一指标或目标的项目支撑情况。")
    @APIResponse(
            responseCode = "200",
            description = "The indicator or commitment",
            content = @Content(schema = @Schema(implementation = SubjectViews.Fed.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan, indicator or commitment, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "pvt-multi-energy-storage") String subject,
            @RestQuery
                    @Parameter(description = "Links as known at this instant", example = "2024-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        SubjectViews.Fed fed = subjects.one(plan, new Subjects.Ref(type, subject), asOf);
        return Conditional.get(headers, EntityTag.of(fed), fed);
    }

    @GET
    @Path("/subjects/{type}/{subject}/projects")
    @PermitAll
    @Operation(
            operationId = "listFeedingProjects",
            summary = "Which projects feed an indicator or a commitment",
            description =
                    "Each with its stage, light and slip, what it is to bring and by when, the newest that was reported, whether it"
                            + " counts in the coverage and why not, and what endangers it. 支撑该指标或目标的项目。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects",
            content = @Content(schema = @Schema(implementation = FeedingProjectPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, indicator or commitment, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response feeding(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "rail-transit-length") String subject,
            @RestQuery
                    @Parameter(description = "Links as known at this instant", example = "2024-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                subjects.feeding(
                        plan, new Subjects.Ref(type, subject), asOf, OrdinalCursor.decode(cursor), Limits.of(limit)),
                uri);
    }

    @GET
    @Path("/projects/{code}/endangers")
    @PermitAll
    @Operation(
            operationId = "getEndangered",
            summary = "What a project endangers",
            description =
                    "Everything that the project feeds, with the verdict on it and why the contribution may not come, or not in time:"
                            + " the project was given up, stands still, is late, will be done after the contribution is due, or owes"
                            + " what was due. 项目滞后影响哪些指标、目标。")
    @APIResponse(
            responseCode = "200",
            description = "What the project feeds",
            content = @Content(schema = @Schema(implementation = SubjectViews.Endangered.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response endangered(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery
                    @Parameter(description = "Links as known at this instant", example = "2024-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        SubjectViews.Endangered endangered = subjects.endangered(plan, code, asOf);
        return Conditional.get(headers, EntityTag.of(endangered), endangered);
    }
}
