package org.planmonitor.projects.investment;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.Faults;

/** A project's own money, entry by entry. */
@Path("/projects/v1/plans/{plan}/projects/{code}/investments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "money", description = "项目投资与政府投资一本账 · Projects' money and the book of public funds")
class InvestmentResource {

    private static final int LONGEST_REASON = 500;
    private static final String EXAMPLE = """
            {"kind": "YEAR_PLAN", "period": "2024", "amount": 12000, "date": "2024-01-15", "document": "并发改投资〔2024〕12号",
             "lines": [{"month": 3, "amount": 4000}, {"month": 6, "amount": 8000}]}""";

    private final ReadInvestments investments;
    private final RecordInvestment recording;
    private final Idempotency idempotency;

    InvestmentResource(ReadInvestments investments, RecordInvestment recording, Idempotency idempotency) {
        this.investments = investments;
        this.recording = recording;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listInvestments",
            summary = "The entries about a project's money",
            description =
                    "In the order in which they became known, reversals among them; nothing is ever changed. Amounts in 10,000"
                            + " yuan. 项目投资记录,单位万元。")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = InvestmentPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(investments.entries(plan, code, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/summary")
    @PermitAll
    @Operation(
            operationId = "getInvestmentSummary",
            summary = "A project's money, summed up",
            description =
                    "Estimate with its versions, planned total and funding by source, plan and completed investment by year and"
                            + " month (reported and statistical apart), and what is out of order. The ETag is the project's, which"
                            + " an entry needs. 项目投资汇总。")
    @APIResponse(
            responseCode = "200",
            description = "The summary",
            content = @Content(schema = @Schema(implementation = LedgerPage.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response summary(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @Context HttpHeaders headers) {
        ReadInvestments.Tagged ledger = investments.ledger(plan, code);
        return Conditional.get(headers, ledger.tag(), ledger.page());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getInvestment",
            summary = "One entry about a project's money",
            description = "With the entry that undid it, if one did. 一条投资记录。")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the id is no number")
    @APIResponse(responseCode = "404", description = "No such plan, project or entry, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestPath @Parameter(description = "Number of the entry", example = "1") long id,
            @Context HttpHeaders headers) {
        EntryView entry = investments.entry(plan, code, id);
        return Conditional.get(headers, EntityTag.of(entry), entry);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ledger:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project, or of its summary",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = InvestmentRequest.class),
                            examples = @ExampleObject(name = "plan of a year", value = EXAMPLE)))
    @Operation(
            operationId = "recordInvestment",
            summary = "Record an entry about a project's money",
            description =
                    "A version of the estimate, a total split by source, and a year's plan take the place of the one before; what"
                            + " was completed in a month and what arrived from a source is added. Lines must sum up to the amount,"
                            + " the plans of all years stay within the total. Corrections are reversals. 登记投资记录。")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach this project or kind of entry")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The entry does not reconcile, an amount is negative, a year lies outside the plan or a date in the future;"
                            + " or the key was used for another request")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response record(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "plan-2024")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            InvestmentRequest entry) {
        Faults faults = new Faults("");
        Statement.Said said = entry.said(faults);
        faults.throwIfAny();
        return idempotency.once(
                key, entry, () -> created(plan, code, recording.record(plan, code, said, WriteCondition.of(headers))));
    }

    @POST
    @Path("/{id}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ledger:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project, or of its summary",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "reverseInvestment",
            summary = "Undo an entry",
            description =
                    "By an entry of its own, from the same day on; both stay. Of decisions only the last can be undone. 冲销一条投资记录。")
    @APIResponse(
            responseCode = "201",
            description = "Undone; the entry that undoes it",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach this project or kind of entry")
    @APIResponse(responseCode = "404", description = "No such plan, project or entry, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "It is undone already, is a reversal itself, or a later decision rests on it")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "What would be left does not reconcile, or the key was used before")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response reverse(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestPath @Parameter(description = "Number of the entry", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "undo-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            ReversalRequest reversal) {
        Faults faults = new Faults("");
        String reason = faults.text("/reason", reversal.reason(), LONGEST_REASON);
        faults.throwIfAny();
        return idempotency.once(
                key,
                reversal,
                () -> created(plan, code, recording.reverse(plan, code, id, reason, WriteCondition.of(headers))));
    }

    private static Response created(String plan, String code, RecordInvestment.Recorded recorded) {
        URI self = URI.create("/projects/v1/plans/" + plan + "/projects/" + code + "/investments/"
                + recorded.entry().id());
        return Response.created(self)
                .entity(recorded.entry())
                .header(HttpHeaders.ETAG, recorded.tag().quoted())
                .build();
    }

    /** Names the page's type for the document. */
    record InvestmentPage(List<EntryView> items, @Nullable String next) {}
}
