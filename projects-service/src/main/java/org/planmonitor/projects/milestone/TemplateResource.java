package org.planmonitor.projects.milestone;

import java.util.List;

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
import org.planmonitor.kit.paging.Pages;

/** Templates of milestones, which are data. */
@Path("/projects/v1/plans/{plan}/milestone-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "milestones")
class TemplateResource {

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMilestoneTemplates",
            summary = "The usual milestones of each path",
            description = "Months after the start, key nodes, and what waits for what. 里程碑模板。")
    @APIResponse(
            responseCode = "200",
            description = "A page of milestones, path by path",
            content = @Content(schema = @Schema(implementation = MilestoneTemplatePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(templates.page(plan, Limits.of(limit), cursor), uri);
    }

    /** Names the page's type for the document. */
    record MilestoneTemplatePage(
            List<TemplateView> items, @Nullable String next) {}
}
