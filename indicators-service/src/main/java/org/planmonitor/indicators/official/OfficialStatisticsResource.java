package org.planmonitor.indicators.official;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Pages;

/** Official statistics over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "official statistics",
        description = "法定统计数据 · Figures from the statistics bureau under its reference number (反馈文号); locked.")
@APIResponse(responseCode = "400", description = "A parameter or a field that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or batch, or not visible")
class OfficialStatisticsResource {

    private final Ingestion ingestion;
    private final BatchReads reads;
    private final Idempotency idempotency;

    OfficialStatisticsResource(Ingestion ingestion, BatchReads reads, Idempotency idempotency) {
        this.ingestion = ingestion;
        this.reads = reads;
        this.idempotency = idempotency;
    }

    /** A page of batches. */
    record BatchPage(List<Batch> items, @Nullable String next) {}

    /** A page of rows. */
    record RowPage(List<RowView> items, @Nullable String next) {}

    @POST
    @Path("{plan}/official-statistics")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("official:ingest")
    @Transactional
    @Operation(
            operationId = "ingestOfficialStatistics",
            summary = "Take in official statistics",
            description = "接收法定统计数据：在同一时刻公布全部数据行并锁定其单元格；否则拒绝整个批次，并逐行说明问题。已公布的只能由其后的批次修订或撤回。 Publishes all rows at one"
                    + " instant and locks their cells, or refuses the batch and says of each row what is wrong with it."
                    + " Only a later batch revises or withdraws what one has published.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; the rows in their order with the sender's keys and the ids given here",
            content = @Content(schema = @Schema(implementation = Ingestion.Ingested.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission official:ingest")
    @APIResponse(
            responseCode = "409",
            description = "A row's revision is not the one that stands, or the same request is still running")
    @APIResponse(responseCode = "413", description = "Larger than the service takes")
    @APIResponse(responseCode = "415", description = "Not application/json")
    @APIResponse(
            responseCode = "422",
            description = "Rows that break a rule; errors[] has all of them, as /rows/3/value")
    public Response post(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "bureau-2026-12")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The batch",
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewBatch.class)))
                    NewBatch body) {
        return idempotency.once(key, body, () -> {
            Ingestion.Ingested ingested = ingestion.ingest(plan, body);
            URI location = URI.create("/indicators/v1/plans/" + plan + "/official-statistics/"
                    + ingested.batch().id());
            return Response.created(location).entity(ingested).build();
        });
    }

    @GET
    @Path("{plan}/official-statistics")
    @PermitAll
    @Operation(
            operationId = "listOfficialStatistics",
            summary = "Batches of official statistics",
            description = "法定统计数据的批次：统计局发来的各批，新的在前。 What the bureau has sent, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of batches",
            content = @Content(schema = @Schema(implementation = BatchPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.list(plan, limit, cursor), uri);
    }

    @GET
    @Path("{plan}/official-statistics/{batch}")
    @PermitAll
    @Operation(
            operationId = "getOfficialStatistics",
            summary = "One batch of official statistics",
            description = "单个批次的法定统计数据：反馈文号、由谁何时印发，以及数据行数。 Its reference number, who issued it and when, and how many"
                    + " rows it had.")
    @APIResponse(
            responseCode = "200",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = Batch.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the batch", example = "1") String batch,
            @Context HttpHeaders headers) {
        Batch found = reads.one(plan, batch);
        return Conditional.get(headers, EntityTag.of("official-statistics", found.id()), found);
    }

    @GET
    @Path("{plan}/official-statistics/{batch}/rows")
    @PermitAll
    @Operation(
            operationId = "listOfficialStatisticsRows",
            summary = "Rows of a batch",
            description = "批次中的数据行，按批次中的顺序排列，各附由其公布的或当时已有的数值。 In the batch's order, each with the figure that it"
                    + " published or found standing.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows",
            content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response rows(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the batch", example = "1") String batch,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.rows(plan, batch, limit, cursor), uri);
    }
}
