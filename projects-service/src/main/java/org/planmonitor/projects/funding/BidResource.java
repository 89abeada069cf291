package org.planmonitor.projects.funding;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
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
import org.planmonitor.projects.funding.arithmetic.BidStep;

/** Bids for central funds and special bonds. */
@Path("/projects/v1/plans/{plan}/funding-bids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "money")
class BidResource {

    private final Bids bids;
    private final Idempotency idempotency;

    BidResource(Bids bids, Idempotency idempotency) {
        this.bids = bids;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFundingBids",
            summary = "The bids for public funds",
            description = "With every step of each. 中央资金与专项债申报。")
    @APIResponse(
            responseCode = "200",
            description = "A page of bids",
            content = @Content(schema = @Schema(implementation = FundingBidPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Only of this project", example = "metro-line-3") @Nullable
                    String project,
            @RestQuery @Parameter(description = "Only of this kind", example = "SPECIAL_BONDS") @Nullable BidKind kind,
            @RestQuery @Parameter(description = "Only at this step", example = "ISSUED") @Nullable BidStep step,
            @RestQuery @Parameter(description = "Only of this year", example = "2024") @Nullable Integer year,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        BidStore.Filter filter = new BidStore.Filter(project, kind, step, year);
        return Pages.response(bids.page(plan, filter, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/pipeline")
    @PermitAll
    @Operation(
            operationId = "getFundingPipeline",
            summary = "The pipeline in numbers",
            description = "How many bids of each kind stand at which step, and how much they are about. 申报进展统计。")
    @APIResponse(
            responseCode = "200",
            description = "The pipeline, by kind and step",
            content = @Content(schema = @Schema(implementation = FundingPipeline.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response pipeline(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context UriInfo uri) {
        return Pages.response(bids.pipeline(plan), uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getFundingBid",
            summary = "One bid",
            description = "With its steps and those that may follow. The ETag is what the next step needs. 一项申报。")
    @APIResponse(
            responseCode = "200",
            description = "The bid",
            content = @Content(schema = @Schema(implementation = BidView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the id is no number")
    @APIResponse(responseCode = "404", description = "No such plan or bid, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the bid", example = "1") long id,
            @Context HttpHeaders headers) {
        Bids.Tagged read = bids.one(plan, id);
        return Conditional.get(headers, read.tag(), read.bid());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ledger:write")
    @Operation(
            operationId = "beginFundingBid",
            summary = "Keep a bid in reserve",
            description = "The beginning of the pipeline. 纳入储备。")
    @APIResponse(
            responseCode = "201",
            description = "Begun; the bid",
            content = @Content(schema = @Schema(implementation = BidView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A negative amount, a year outside the plan, or a day in the future")
    public Response begin(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "bid-1")
                    @Nullable
                    String key,
            BidRequests.Bid bid) {
        BidRequests.CheckedBid checked = bid.checked();
        return idempotency.once(key, bid, () -> created(bids.begin(plan, checked)));
    }

    @POST
    @Path("/{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"ledger:write", "book:write"})
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the bid that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "takeFundingBidStep",
            summary = "Take a bid one step further",
            description =
                    "Reserve, bid, review, issued, paid (in parts), performance; a review may send it back. Never more is issued than"
                            + " asked for, nor paid than issued. 申报、评审、下达、支付、绩效。")
    @APIResponse(
            responseCode = "201",
            description = "Taken; the bid",
            content = @Content(schema = @Schema(implementation = BidView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The step is not the caller's to take")
    @APIResponse(responseCode = "404", description = "No such plan or bid, or not visible")
    @APIResponse(responseCode = "409", description = "The step cannot follow; those that can are named")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the bid since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "Too much money, or a day before the last step or in the future")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response step(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the bid", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "bid-1-issued")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            BidRequests.Step step) {
        BidRequests.CheckedStep checked = step.checked();
        return idempotency.once(key, step, () -> created(bids.take(plan, id, checked, WriteCondition.of(headers))));
    }

    private static Response created(Bids.Tagged bid) {
        return Response.created(URI.create(bid.bid().href()))
                .entity(bid.bid())
                .header(HttpHeaders.ETAG, bid.tag().quoted())
                .build();
    }

    /** Names the page's type for the document. */
    record FundingBidPage(List<BidView> items, @Nullable String next) {}

    /** The same. */
    record FundingPipeline(
            List<BidView.Standing> items, @Nullable String next) {}
}
