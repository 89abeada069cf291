package org.planmonitor.projects.project;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** The feed of changes of a plan's projects. */
@Path("/projects/v1/plans/{plan}/projects/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
class ChangesResource {

    private final ProjectChanges changes;

    ChangesResource(ProjectChanges changes) {
        this.changes = changes;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjectChanges",
            summary = "Which projects changed since an instant",
            description =
                    "Each project once, as it stands now, in the order of its last change; deleted where it became part of another or is"
                            + " not shared with the reader any more. Apply every item, read all pages, and go on from asOf: so a mirror"
                            + " misses nothing. Without updatedAfter from the beginning. 项目变更流(含删除)。")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = ProjectChanges.ChangePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "updatedAfter lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery
                    @Parameter(
                            description = "The asOf of the reading before: an instant with its offset",
                            example = "2024-01-01T00:00:00Z")
                    @Nullable
                    String updatedAfter,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        ProjectChanges.ChangePage page = changes.since(plan, updatedAfter, Limits.of(limit), cursor);
        return Response.fromResponse(Pages.response(new Page<>(page.items(), page.next()), uri))
                .entity(page)
                .build();
    }
}
