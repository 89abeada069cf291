package org.planmonitor.projects.mileage;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Parameters;

/** The plan's lengths of networks, counted from members and dates. */
@Path("/projects/v1/plans/{plan}/transit-targets/{target}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transit", description = "交通网络 · Transport networks and what builds them")
class MileageResource {

    /** A page of proposals. */
    record TransitMileageProposalPage(
            List<ProposalStore.Proposal> items, @Nullable String next) {}

    private final CountMileage counting;
    private final KeepMeasure keeping;
    private final ReadProposals proposals;

    MileageResource(CountMileage counting, KeepMeasure keeping, ReadProposals proposals) {
        this.counting = counting;
        this.keeping = keeping;
        this.proposals = proposals;
    }

    @GET
    @Path("/mileage")
    @PermitAll
    @Operation(
            operationId = "countTransitMileage",
            summary = "A length that the plan promises, counted with its working",
            description =
                    "Every section in service on the day with its opening, length and source, their exact sum, and what is left"
                            + " out and why. What may be in service and cannot be counted is a gap: it is named, never filled, and makes"
                            + " the figure incomplete. Members that the reader may not see do not count. 里程承诺的计算过程。")
    @APIResponse(
            responseCode = "200",
            description = "The figure with its working",
            content = @Content(schema = @Schema(implementation = MileageView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown, on is no day, or asOf no instant")
    @APIResponse(
            responseCode = "404",
            description = "No such plan or figure, not visible, or nobody has said what it is counted from")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response mileage(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the figure", example = "rail-transit-length") String target,
            @RestQuery
                    @Parameter(description = "In service on this day; today if left out", example = "2025-12-31")
                    @Nullable
                    String on,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf) {
        return Response.ok(counting.of(plan, target, Parameters.day("on", on), asOf))
                .build();
    }

    @GET
    @Path("/proposals")
    @PermitAll
    @Operation(
            operationId = "listTransitMileageProposals",
            summary = "What was proposed to who records the figure",
            description =
                    "For the end of every year of the plan that is over, and again whenever what it rests on changes; each was"
                            + " told as an event. Whether it is recorded is for the owner of the series. 里程数据建议值。")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals, by year and revision",
            content = @Content(schema = @Schema(implementation = TransitMileageProposalPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or figure, or not visible")
    public Response proposals(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the figure", example = "rail-transit-length") String target,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(proposals.page(plan, target, cursor, Limits.of(limit)), uri);
    }

    @GET
    @Path("/measure")
    @PermitAll
    @Operation(
            operationId = "getTransitMeasure",
            summary = "Whose lengths add up to the figure",
            description = "The ETag is what the next version needs. 里程口径。")
    @APIResponse(
            responseCode = "200",
            description = "The measure",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(
            responseCode = "404",
            description = "No such plan or figure, not visible, or nobody has said what it is counted from")
    public Response measure(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the figure", example = "rail-transit-length") String target,
            @Context HttpHeaders headers) {
        MeasureStore.Stored stored = keeping.read(plan, target);
        return Conditional.get(headers, MeasureView.tag(stored), MeasureView.of(stored));
    }

    @PUT
    @Path("/measure")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("transit:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the measure that was read; If-None-Match: * for a first one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putTransitMeasure",
            summary = "Say whose lengths add up to the figure",
            description =
                    "A new version; what was counted as of then stays. The years that are over are proposed anew where they come"
                            + " out otherwise. 设定里程口径。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the measure",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A first one; the measure",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep networks")
    @APIResponse(responseCode = "404", description = "No such plan or figure, or not visible")
    @APIResponse(responseCode = "412", description = "Somebody else has written a version since this one was read")
    @APIResponse(responseCode = "422", description = "The figure is no length in kilometres, or there is no such group")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the figure", example = "expressway-length") String target,
            @Context HttpHeaders headers,
            MeasureRequest request) {
        KeepMeasure.Kept kept = keeping.put(plan, target, request.checked(), WriteCondition.of(headers));
        MeasureView view = MeasureView.of(kept.measure());
        return Conditional.put(kept.created(), URI.create(view.href()), MeasureView.tag(kept.measure()), view);
    }
}
