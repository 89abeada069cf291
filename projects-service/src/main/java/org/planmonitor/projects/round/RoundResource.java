package org.planmonitor.projects.round;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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

/** The rounds of 三个一批. */
@Path("/projects/v1/plans/{plan}/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rates", description = "“三个一批”与各项比率 · Rounds, their cohorts, and the rates measured on them")
class RoundResource {

    /** A page of rounds. */
    record RoundPage(List<ReadRounds.Row> items, @Nullable String next) {}

    /** A page of the projects of a cohort. */
    record RoundMemberPage(
            List<RoundView.Member> items, @Nullable String next) {}

    private final ReadRounds reading;
    private final KeepRounds keeping;
    private final Idempotency idempotency;

    RoundResource(ReadRounds reading, KeepRounds keeping, Idempotency idempotency) {
        this.reading = reading;
        this.keeping = keeping;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRounds",
            summary = "The rounds",
            description = "In their order; OPEN while cohorts may change, CLOSED since they are fixed. “三个一批”各期。")
    @APIResponse(
            responseCode = "200",
            description = "A page of rounds",
            content = @Content(schema = @Schema(implementation = RoundPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reading.page(plan, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "getRound",
            summary = "One round",
            description =
                    "How many projects each county and zone has in each cohort. The If-Match of a write is its ETag. 一期的名单统计。")
    @APIResponse(
            responseCode = "200",
            description = "The round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the number is none")
    @APIResponse(responseCode = "404", description = "No such plan or round, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the round", example = "1") int number,
            @Context HttpHeaders headers) {
        ReadRounds.Tagged read = reading.one(plan, number);
        return Conditional.get(headers, read.tag(), read.round());
    }

    @GET
    @Path("/{number}/cohorts/{cohort}")
    @PermitAll
    @Operation(
            operationId = "listRoundMembers",
            summary = "The projects of a cohort",
            description = "With the county or zone that brought each in, and where it stands now. 某一批次的项目名单。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects, in the order of the plan",
            content = @Content(schema = @Schema(implementation = RoundMemberPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or round, or not visible")
    public Response members(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the round", example = "1") int number,
            @RestPath @Parameter(description = "SIGNED, STARTED or IN_PRODUCTION", example = "SIGNED") Cohort cohort,
            @RestQuery @Parameter(description = "Only of this county or zone", example = "140105") @Nullable
                    String place,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reading.members(plan, number, cohort, place, Limits.of(limit), cursor), uri);
    }

    @PUT
    @Path("/{number}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("round:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the round that was read; If-None-Match: * for a new one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putRound",
            summary = "Open a round, or change it while it is open",
            description = "Its name and the day on which it was held. 新建或修改一期。")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened; the round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep rounds")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "The round is closed")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the round since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The day lies in the future or out of the order of rounds")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the round", example = "1") int number,
            @Context HttpHeaders headers,
            RoundRequests.Round request) {
        return written(keeping.put(plan, number, request.checked(), WriteCondition.of(headers)));
    }

    @PUT
    @Path("/{number}/cohorts/{cohort}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("round:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the round that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putRoundCohort",
            summary = "Fill a cohort of an open round, whole",
            description = "A project is in one round's cohort only, so that no rate counts it twice. 编制某一批次名单。")
    @APIResponse(
            responseCode = "200",
            description = "Filled; the round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep rounds")
    @APIResponse(responseCode = "404", description = "No such plan or round, or not visible")
    @APIResponse(responseCode = "409", description = "The round is closed: its cohorts are fixed")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the round since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "An unknown project or place, or a project of another round; each is named")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response fill(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the round", example = "1") int number,
            @RestPath @Parameter(description = "SIGNED, STARTED or IN_PRODUCTION", example = "SIGNED") Cohort cohort,
            @Context HttpHeaders headers,
            RoundRequests.Members request) {
        return written(keeping.fill(plan, number, cohort, request, WriteCondition.of(headers)));
    }

    @POST
    @Path("/{number}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("round:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the round that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "closeRound",
            summary = "Close a round",
            description = "Fixes its cohorts; from that day on the rates are measured on them. 关闭一期,名单固定。")
    @APIResponse(
            responseCode = "201",
            description = "Closed; the round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep rounds")
    @APIResponse(responseCode = "404", description = "No such plan or round, or not visible")
    @APIResponse(responseCode = "409", description = "It is closed already, or the same request is still running")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the round since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The round is empty, or the day lies before it or in the future")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response close(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the round", example = "1") int number,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "close-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            RoundRequests.Closure closure) {
        RoundRequests.CheckedClosure checked = closure.checked();
        return idempotency.once(key, closure, () -> {
            KeepRounds.Kept kept = keeping.close(plan, number, checked, WriteCondition.of(headers));
            return Conditional.created(self(kept), kept.tag(), kept.round());
        });
    }

    private Response written(KeepRounds.Kept kept) {
        return Conditional.put(kept.created(), self(kept), kept.tag(), kept.round());
    }

    private static URI self(KeepRounds.Kept kept) {
        return URI.create(ReadRounds.href(kept.round().plan(), kept.round().number()));
    }
}
