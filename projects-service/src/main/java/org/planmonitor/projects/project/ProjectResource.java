package org.planmonitor.projects.project;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** The projects of a plan, read. */
@Path("/projects/v1/plans/{plan}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects", description = "重点项目 · Key projects and where they stand")
class ProjectResource {

    private final ReadProjects projects;

    ProjectResource(ReadProjects projects) {
        this.projects = projects;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjects",
            summary = "List and search projects",
            description =
                    "In the order of the plan's document. Every filter narrows; words of q must all be found. 按文本顺序列出并检索项目。")
    @APIResponse(responseCode = "200", description = "A page of projects")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam ProjectQuery query,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(projects.page(plan, query, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getProject",
            summary = "One project",
            description =
                    "With its place in the plan, its facts and their sources, the stages it may be moved to, what belongs"
                            + " to it and what it is linked with. The ETag is what a transition needs. 项目详情。")
    @APIResponse(responseCode = "200", description = "The project")
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @Context HttpHeaders headers) {
        ReadProjects.Tagged read = projects.one(plan, code);
        return Conditional.get(headers, read.tag(), read.project());
    }
}
