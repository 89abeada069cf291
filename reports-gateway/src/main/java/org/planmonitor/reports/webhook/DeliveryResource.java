package org.planmonitor.reports.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
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
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Deliveries of a subscription over HTTP: what became of them, and once more. */
@Path("/reports/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class DeliveryResource {

    private final Deliveries deliveries;
    private final Idempotency idempotency;

    DeliveryResource(Deliveries deliveries, Idempotency idempotency) {
        this.deliveries = deliveries;
        this.idempotency = idempotency;
    }

    @GET
    @Path("deliveries")
    @Authenticated
    @Operation(
            operationId = "listDeliveries",
            summary = "Deliveries of a subscription",
            description = "Newest first; state=DEAD are the dead letters. 投递情况；state=DEAD 为死信。")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or state, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    public Response list(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestQuery @Parameter(description = "PENDING, DELIVERED, DEAD or WITHHELD") @Nullable String state,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(deliveries.page(id, state(state), Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("deliveries/{delivery}")
    @Authenticated
    @Operation(operationId = "getDelivery", summary = "One delivery", description = "How it stands now. 单次投递。")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such delivery of a subscription of the caller's")
    public Response get(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestPath @Parameter(description = "Number of the delivery", example = "1") long delivery) {
        return Response.ok(deliveries.one(id, delivery)).build();
    }

    @GET
    @Path("attempts")
    @Authenticated
    @Operation(
            operationId = "listDeliveryAttempts",
            summary = "The log of requests to the receiver",
            description = "Newest first, kept for two weeks. 投递日志，保留两周。")
    @APIResponse(
            responseCode = "200",
            description = "A page of attempts",
            content = @Content(schema = @Schema(implementation = AttemptPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit or cursor, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    public Response attempts(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestQuery @Parameter(description = "Only those of one delivery") @Nullable Long delivery,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(deliveries.attempts(id, delivery, Limits.of(limit), cursor), uri);
    }

    @POST
    @Path("deliveries/{delivery}/redeliveries")
    @Authenticated
    @Operation(
            operationId = "redeliver",
            summary = "Send a dead letter again",
            description = "It is tried for another day, before what is newer of its aggregate. 重新投递一封死信。")
    @APIResponse(
            responseCode = "202",
            description = "It is sent again",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such delivery of a subscription of the caller's")
    @APIResponse(responseCode = "409", description = "It is no dead letter, or the same request is still running")
    public Response again(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestPath @Parameter(description = "Number of the delivery", example = "1") long delivery,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", required = true, example = "again-1")
                    @Nullable
                    String key) {
        return idempotency.once(
                key,
                "again",
                () -> Response.accepted(deliveries.again(id, delivery)).build());
    }

    @POST
    @Path("redeliveries")
    @Authenticated
    @Operation(
            operationId = "redeliverAll",
            summary = "Send all dead letters again",
            description = "In the order in which they were to come first. 重新投递全部死信。")
    @APIResponse(responseCode = "202", description = "They are sent again")
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    public Response allAgain(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", required = true, example = "all-again-1")
                    @Nullable
                    String key) {
        return idempotency.once(key, "all again", () -> {
            deliveries.allAgain(id);
            return Response.accepted().build();
        });
    }

    @POST
    @Path("pings")
    @Authenticated
    @Operation(
            operationId = "pingSubscription",
            summary = "Send a test event",
            description =
                    "An event of type subscription.ping, signed and sent like every other, whatever the filter is. 发送测试事件。")
    @APIResponse(
            responseCode = "202",
            description = "It is sent",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    @APIResponse(
            responseCode = "409",
            description = "The subscription is disabled, or the same request is still running")
    public Response ping(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", required = true, example = "ping-1")
                    @Nullable
                    String key) {
        return idempotency.once(
                key, "ping", () -> Response.accepted(deliveries.ping(id)).build());
    }

    private static @Nullable DeliveryState state(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(DeliveryState.values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(ProblemError.parameter(
                        "state",
                        "WRONG_VALUE",
                        new Text(
                                "必须是 PENDING、DELIVERED、DEAD 或 WITHHELD",
                                "PENDING, DELIVERED, DEAD or WITHHELD is expected"))));
    }

    /** Names the page's type for the document. */
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

    /** Names the page's type for the document. */
    record AttemptPage(List<AttemptView> items, @Nullable String next) {}
}
