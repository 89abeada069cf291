package org.planmonitor.indicators.archive;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.closing.TakenWhenClosed;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;

/** The archive of a plan over HTTP. */
@Path("/indicators/v1/plans/{plan}/archival")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, not visible, or not archived")
class ArchiveResource {

    private static final String REASON = """
            {"reason": "总结评估报告已通过，规划期满"}
            """;

    private final PlanArchives archives;
    private final Idempotency idempotency;

    ArchiveResource(PlanArchives archives, Idempotency idempotency) {
        this.archives = archives;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPlanArchival",
            summary = "Since when a plan is archived",
            description = "规划何时、由谁、为何归档；未归档时答复 404。归档记录不会改变。 When, by whom and why; 404 while it is not. It never"
                    + " changes.")
    @APIResponse(
            responseCode = "200",
            description = "The plan is archived",
            content = @Content(schema = @Schema(implementation = PlanArchive.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        PlanArchive archive = archives.of(plan);
        return Conditional.get(headers, EntityTag.of(archive), archive);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("plan:archive")
    @Transactional
    @TakenWhenClosed
    @Operation(
            operationId = "archivePlan",
            summary = "Archive a finished plan",
            description = "规划归档：自此刻起，规划的全部内容照旧可读，一切写入都以 409 拒绝，本服务如此，管理其项目的服务亦如此（由事件 plan.archived 得知）。归档不可撤销。 From now"
                    + " on everything of the plan is read as before, and every write to it is refused with 409, here"
                    + " and by the service that keeps its projects, which hears of it by the event plan.archived. It"
                    + " cannot be undone.")
    @APIResponse(
            responseCode = "201",
            description = "The plan is archived",
            content = @Content(schema = @Schema(implementation = PlanArchive.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission plan:archive")
    @APIResponse(responseCode = "409", description = "It is archived already, or the same request is still running")
    @APIResponse(responseCode = "422", description = "The key was used for a request with another content")
    public Response archive(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "8c1d-archive")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "Why",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ArchivePlan.class),
                                            examples = @ExampleObject(name = "finished", value = REASON)))
                    @Nullable
                    ArchivePlan body) {
        return idempotency.once(key, String.valueOf(body), () -> {
            PlanArchive archive = archives.archive(plan, body == null ? null : body.reason());
            return Response.created(URI.create("/indicators/v1/plans/" + plan + "/archival"))
                    .entity(archive)
                    .header(HttpHeaders.ETAG, EntityTag.of(archive).quoted())
                    .build();
        });
    }
}
