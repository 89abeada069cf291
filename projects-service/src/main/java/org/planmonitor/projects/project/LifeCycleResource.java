package org.planmonitor.projects.project;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;

/** The stages and paths of a plan's projects. */
@Path("/projects/v1/plans/{plan}/life-cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
class LifeCycleResource {

    private final ReadProjects projects;

    LifeCycleResource(ReadProjects projects) {
        this.projects = projects;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getLifeCycles",
            summary = "The life cycles",
            description = "The stages with their names, the paths in order, and which path the kinds of a portfolio go."
                    + " 生命周期:阶段、路径及其适用范围。")
    @APIResponse(
            responseCode = "200",
            description = "Stages, paths and their assignment",
            content = @Content(schema = @Schema(implementation = LifeCycles.OfPlan.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        LifeCycles.OfPlan cycles = projects.lifeCycles(plan);
        return Conditional.get(headers, EntityTag.of(cycles), cycles);
    }
}
