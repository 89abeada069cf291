package org.planmonitor.reports.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** Subscriptions over HTTP. */
@Path("/reports/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "subscriptions", description = "订阅与回调 · Events delivered to another system, signed and in order")
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Idempotency idempotency;

    SubscriptionResource(Subscriptions subscriptions, Idempotency idempotency) {
        this.subscriptions = subscriptions;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listSubscriptions",
            summary = "The caller's subscriptions",
            description = "With owner=* those of everybody, for administrators. 调用者的订阅；管理员可用 owner=* 查看全部。")
    @APIResponse(
            responseCode = "200",
            description = "A page of subscriptions",
            content = @Content(schema = @Schema(implementation = SubscriptionPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or owner, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Only administrators see what is not theirs")
    public Response list(
            @RestQuery @Parameter(description = "* for those of everybody") @Nullable String owner,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(subscriptions.page(owner, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getSubscription",
            summary = "One subscription",
            description =
                    "Its ETag is what a change needs. What the token in hand allows counts from now on. 单个订阅；本次令牌的可见范围自此生效。")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    public Response get(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @Context HttpHeaders headers) {
        Subscriptions.Tagged found = subscriptions.one(id);
        return Conditional.get(headers, found.tag(), found.view());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "subscribe",
            summary = "Subscribe to events of a plan",
            description =
                    "The receiver is asked with OPTIONS (CloudEvents webhook handshake) whether it wants deliveries; until it says so,"
                            + " they wait. The secret of the answer signs deliveries (Standard Webhooks) and is shown only here; a"
                            + " repetition of the request does not show it. 订阅规划事件；签名密钥只在此处显示一次。")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed; the secret is in this answer only",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or wrong, the sink cannot be one, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "More is asked for than the caller may see")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(
            responseCode = "422",
            description = "The caller has as many subscriptions as may be, or the key was used for another request")
    @APIResponse(responseCode = "503", description = "No key to keep secrets with is configured")
    public Response subscribe(
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", required = true, example = "subscribe-1")
                    @Nullable
                    String key,
            SubscriptionRequest request) {
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        Response answer = idempotency.once(key, request, () -> {
            Subscriptions.Tagged made = subscriptions.subscribe(request, secret::set);
            return Conditional.created(URI.create(made.view().href()), made.tag(), made.view());
        });
        return shown(answer, secret.get());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the subscription that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putSubscription",
            summary = "Change, pause or resume a subscription",
            description =
                    "A new sink, and one that comes out of a pause, is asked first whether it wants deliveries. 更改、暂停或恢复订阅。")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or the sink cannot be one")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "More is asked for than the caller may see")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's, or no such plan")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @Context HttpHeaders headers,
            SubscriptionRequest request) {
        Subscriptions.Tagged changed = subscriptions.replace(id, request, WriteCondition.of(headers));
        return Conditional.written(changed.tag(), changed.view());
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the subscription that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "endSubscription",
            summary = "End a subscription",
            description = "With its log and dead letters; what is under way may still arrive. 退订，日志和死信一并删除。")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "400", description = "An unknown parameter, or If-Match is no tag")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response end(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @Context HttpHeaders headers) {
        subscriptions.end(id, WriteCondition.of(headers));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/keys")
    @Authenticated
    @Operation(
            operationId = "makeSubscriptionKey",
            summary = "Make a new key",
            description =
                    "It signs from now on; the one before signs beside it for a day, so that a receiver changes without losing a"
                            + " delivery. 更换签名密钥；旧密钥在一天内继续并行签名。")
    @APIResponse(
            responseCode = "201",
            description = "The subscription, with the new secret in this answer only",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "503", description = "No key to keep secrets with is configured")
    public Response rotate(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", required = true, example = "key-2")
                    @Nullable
                    String key) {
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        Response answer = idempotency.once(key, "key", () -> {
            Subscriptions.Tagged made = subscriptions.rotate(id, secret::set);
            return Conditional.created(URI.create(made.view().href()), made.tag(), made.view());
        });
        return shown(answer, secret.get());
    }

    @POST
    @Path("{id}/handshakes")
    @Authenticated
    @Operation(
            operationId = "askReceiver",
            summary = "Ask the receiver again whether it wants deliveries",
            description =
                    "Also of a subscription that was disabled; deliveries wait for its answer. 重新向接收方确认；停用的订阅由此恢复。")
    @APIResponse(
            responseCode = "202",
            description = "It will be asked at once",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such subscription of the caller's")
    @APIResponse(responseCode = "409", description = "The subscription is paused, or the same request is still running")
    public Response ask(
            @RestPath @Parameter(description = "Id of the subscription", example = Examples.ID) UUID id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", required = true, example = "ask-1")
                    @Nullable
                    String key) {
        return idempotency.once(key, "ask", () -> {
            Subscriptions.Tagged asked = subscriptions.ask(id);
            return Response.accepted(asked.view())
                    .header(HttpHeaders.ETAG, asked.tag().quoted())
                    .build();
        });
    }

    /** The answer that is remembered has no secret; the first one, and no other, gets it here. */
    private static Response shown(Response answer, @Nullable String secret) {
        return secret != null && answer.getEntity() instanceof SubscriptionView view
                ? Response.fromResponse(answer).entity(view.withSecret(secret)).build()
                : answer;
    }

    /** Names the page's type for the document. */
    record SubscriptionPage(
            List<SubscriptionView> items, @Nullable String next) {}
}
