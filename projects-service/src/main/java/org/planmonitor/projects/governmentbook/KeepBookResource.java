package org.planmonitor.projects.governmentbook;

import java.net.URI;
import java.util.function.Supplier;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;

/** The books of public funds, written: drafted, decided, adjusted. */
@Path("/projects/v1/plans/{plan}/government-book/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "money")
class KeepBookResource {

    private final KeepBook books;
    private final Idempotency idempotency;

    KeepBookResource(KeepBook books, Idempotency idempotency) {
        this.books = books;
        this.idempotency = idempotency;
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("book:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the draft that was read; If-None-Match: * for the first",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putGovernmentBook",
            summary = "Draft a year's book, whole",
            description =
                    "Per source, the arrangements sum up to the annual total, and that is no more than is available; with earlier"
                            + " years no project exceeds its total. Each draft is a version. 编制一本账草案。")
    @APIResponse(
            responseCode = "200",
            description = "The draft replaced; the book",
            content = @Content(schema = @Schema(implementation = BookView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first draft; the book",
            content = @Content(schema = @Schema(implementation = BookView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep the book")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "The book is no draft any more")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the book since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The book does not reconcile; every place is named")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response draft(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @Context HttpHeaders headers,
            BookRequest request) {
        KeepBook.Kept kept = books.draft(plan, year, request, WriteCondition.of(headers));
        return Conditional.put(kept.created(), self(plan, year), kept.tag(), kept.book());
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("book:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the book that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "decideGovernmentBook",
            summary = "Decide on a book",
            description =
                    "Draft, executive meeting, issued; the meeting may send it back. When it is issued, its arrangements hold. 一本账审定与印发。")
    @APIResponse(
            responseCode = "201",
            description = "Decided; the book",
            content = @Content(schema = @Schema(implementation = BookView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep the book")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    @APIResponse(responseCode = "409", description = "The decision cannot follow; the same request is still running")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the book since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "The date lies in the future, or the book does not reconcile any more")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response decide(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "issue-2024")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            DecisionRequest decision) {
        DecisionRequest.Checked checked = decision.checked();
        return idempotency.once(
                key, decision, answer(plan, year, () -> books.decide(plan, year, checked, WriteCondition.of(headers))));
    }

    @POST
    @Path("/adjustments")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("book:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the book that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "adjustGovernmentBook",
            summary = "Adjust an issued book, whole",
            description =
                    "The differences are posted; nothing falls below what is issued already. The versions before stay readable. 一本账调整。")
    @APIResponse(
            responseCode = "201",
            description = "Adjusted; the book",
            content = @Content(schema = @Schema(implementation = BookView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep the book")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "The book is not issued, or a later year's is; the same request is still running")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the book since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "It does not reconcile, or arranges less than is issued")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response adjust(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "adjust-2024-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            AdjustmentRequest adjustment) {
        AdjustmentRequest.Decided decided = adjustment.decided();
        return idempotency.once(
                key,
                adjustment,
                answer(
                        plan,
                        year,
                        () -> books.adjust(plan, year, decided, adjustment.book(), WriteCondition.of(headers))));
    }

    private static Supplier<Response> answer(String plan, int year, Supplier<KeepBook.Kept> write) {
        return () -> {
            KeepBook.Kept kept = write.get();
            URI version =
                    URI.create(self(plan, year) + "/versions/" + kept.book().number());
            return Conditional.created(version, kept.tag(), kept.book());
        };
    }

    private static URI self(String plan, int year) {
        return URI.create(ReadBook.href(plan, year));
    }
}
