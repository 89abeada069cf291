package org.planmonitor.projects.governmentbook;

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
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.Faults;

/** The journal of a year's book: what was issued, allotted and paid. */
@Path("/projects/v1/plans/{plan}/government-book/{year}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "money")
class BookEntryResource {

    private final ReadFlows reading;
    private final PostFlow posting;
    private final Idempotency idempotency;

    BookEntryResource(ReadFlows reading, PostFlow posting, Idempotency idempotency) {
        this.reading = reading;
        this.posting = posting;
        this.idempotency = idempotency;
    }

    /** Why an entry is undone. */
    @Schema(name = "BookReversal", description = "Why an entry is undone")
    record Reversal(
            @Schema(description = "At most 500 characters", examples = "拨付退回", required = true) @Nullable
            String reason) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listGovernmentBookEntries",
            summary = "The journal of a year's book",
            description =
                    "In the order in which entries became known, reversals among them; nothing is ever changed. 一本账流水。")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = BookEntryPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reading.page(plan, year, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getGovernmentBookEntry",
            summary = "One entry of a year's book",
            description = "With the entry that undid it, if one did. 一条流水。")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = FlowView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the id is no number")
    @APIResponse(responseCode = "404", description = "No such plan, book or entry, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestPath @Parameter(description = "Number of the entry", example = "1") long id,
            @Context HttpHeaders headers) {
        FlowView entry = reading.one(plan, year, id);
        return Conditional.get(headers, EntityTag.of(entry), entry);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("book:write")
    @Operation(
            operationId = "postGovernmentBookEntry",
            summary = "Issue, allot or pay public funds",
            description =
                    "Takes from what the step before has left for the project and source, and never more than that, on any day. 下达、拨付、支付。")
    @APIResponse(
            responseCode = "201",
            description = "Posted; the entry",
            content = @Content(schema = @Schema(implementation = FlowView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep the book")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    @APIResponse(responseCode = "409", description = "The book is not issued yet, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "More than the step before has left, a negative amount, an unknown project, or a day in the future")
    public Response post(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "pay-2024-1")
                    @Nullable
                    String key,
            FlowRequest flow) {
        Faults faults = new Faults("");
        FlowRequest.Checked checked = flow.checked(faults);
        faults.throwIfAny();
        return idempotency.once(key, flow, () -> created(plan, year, posting.post(plan, year, checked)));
    }

    @POST
    @Path("/{id}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("book:write")
    @Operation(
            operationId = "reverseGovernmentBookEntry",
            summary = "Undo an entry of a year's book",
            description =
                    "By an entry of its own, from the same day on; both stay. Not while a later step rests on it. 冲销。")
    @APIResponse(
            responseCode = "201",
            description = "Undone; the entry that undoes it",
            content = @Content(schema = @Schema(implementation = FlowView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep the book")
    @APIResponse(responseCode = "404", description = "No such plan, book or entry, or not visible")
    @APIResponse(responseCode = "409", description = "It is undone already, is a reversal itself, or is the book's own")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A later step rests on it, or the key was used for another request")
    public Response reverse(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestPath @Parameter(description = "Number of the entry", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "undo-2024-1")
                    @Nullable
                    String key,
            Reversal reversal) {
        Faults faults = new Faults("");
        String reason = faults.text("/reason", reversal.reason(), DecisionRequest.LONGEST_DOCUMENT);
        faults.throwIfAny();
        return idempotency.once(key, reversal, () -> created(plan, year, posting.reverse(plan, year, id, reason)));
    }

    private static Response created(String plan, int year, FlowView entry) {
        return Response.created(URI.create(ReadBook.href(plan, year) + "/entries/" + entry.id()))
                .entity(entry)
                .build();
    }

    /** Names the page's type for the document. */
    record BookEntryPage(List<FlowView> items, @Nullable String next) {}
}
