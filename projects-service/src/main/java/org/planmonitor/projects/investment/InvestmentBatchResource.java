package org.planmonitor.projects.investment;

import java.util.Locale;

import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.Languages;
import org.planmonitor.projects.batch.BatchAnswer;

/** Entries about the money of many projects in one request. */
@Path("/projects/v1/plans/{plan}/batches/investments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches")
class InvestmentBatchResource {

    private static final String EXAMPLE = """
            {"mode": "VALID_ROWS", "rows": [
              {"key": "row-1", "project": "wusu-airport-p3",
               "entry": {"kind": "IN_PLACE", "source": "CENTRAL", "amount": 3000, "date": "2024-03-20", "document": "到账通知 2024-9"}},
              {"key": "row-2", "project": "metro-line-1",
               "entry": {"kind": "COMPLETED_REPORTED", "period": "2024-05", "amount": 820.5, "document": "5月投资报表"}}]}""";

    private final WriteInvestments writes;
    private final Idempotency idempotency;

    InvestmentBatchResource(WriteInvestments writes, Idempotency idempotency) {
        this.writes = writes;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ledger:write")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = InvestmentBatch.class),
                            examples = @ExampleObject(name = "two entries", value = EXAMPLE)))
    @Operation(
            operationId = "recordInvestments",
            summary = "Record entries about the money of many projects",
            description =
                    "Every row is judged as a single entry would be, after the rows before it, and answered with the caller's key and"
                            + " the server's id or with errors at /rows/3/entry/amount. 批量登记投资记录。")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not record money")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A row is wrong and mode is ALL_OR_NOTHING; or the key was used for another request")
    public Response record(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "batch-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            InvestmentBatch batch) {
        Locale language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return idempotency.once(
                key,
                batch,
                () -> Response.ok(writes.write(plan, batch, language)).build());
    }
}
