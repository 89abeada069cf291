package org.planmonitor.projects.project;

import java.net.URI;
import java.time.Instant;
import java.util.List;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Parameters;

/** The projects of a plan, read. */
@Path("/projects/v1/plans/{plan}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects", description = "重点项目 · Key projects and where they stand")
class ProjectResource {

    private static final int PERMANENT_REDIRECT = 308;

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
                    "In the order of the plan's document. Every filter narrows; words of q must all be found, in Chinese, in"
                            + " English or by the initials of pinyin. With asOf the page says what was known then. 按文本顺序列出并检索项目。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects",
            content = @Content(schema = @Schema(implementation = ProjectPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan, or asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam ProjectQuery query,
            @RestQuery
                    @Parameter(description = "Answers with what was known at that instant, for ever the same")
                    @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        if (asOf == null) {
            return Pages.response(projects.page(plan, query, Limits.of(limit), cursor), uri);
        }
        ReadProjects.AsOfPage page = projects.pageAsOf(plan, query, Limits.of(limit), cursor, asOf);
        return Response.fromResponse(Pages.response(new Page<>(page.items(), page.next()), uri))
                .entity(page)
                .build();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getProject",
            summary = "One project",
            description =
                    "With its place in the plan, its facts and their sources, the stages it may be moved to, what belongs"
                            + " to it and what it is linked with. The ETag is what a transition needs. The code of a project that"
                            + " was merged into another answers 308 with the other's place; forward=false reads the old one."
                            + " 项目详情。")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(
            responseCode = "308",
            description = "The project has become part of another, whose place is in Location")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(
            responseCode = "404",
            description = "No such plan or project, not visible, or not known at the instant")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery
                    @Parameter(description = "false: reads a project that was merged into another", example = "true")
                    @Nullable
                    String forward,
            @RestQuery @Parameter(description = "Answers with what was known at that instant") @Nullable String asOf,
            @Context HttpHeaders headers) {
        boolean onward = !Boolean.FALSE.equals(Parameters.flag("forward", forward));
        ReadProjects.Read read = asOf == null ? projects.one(plan, code, onward) : projects.oneAsOf(plan, code, asOf);
        return switch (read) {
            case ReadProjects.Onward to -> onward(plan, to.code());
            case ReadProjects.Tagged here -> Conditional.get(headers, here.tag(), here.project());
        };
    }

    private static Response onward(String plan, String code) {
        URI place = URI.create("/projects/v1/plans/" + plan + "/projects/" + code);
        return Response.status(PERMANENT_REDIRECT)
                .location(place)
                .header("Link", "<" + place + ">; rel=\"successor-version\"")
                .build();
    }

    /** Names the page's type for the document: two are answered, one of now and one of an instant. */
    record ProjectPage(
            List<ProjectListItem> items,
            @Nullable String next,

            @Schema(description = "The instant that is answered for; only where one was asked for")
            Instant asOf) {}
}
