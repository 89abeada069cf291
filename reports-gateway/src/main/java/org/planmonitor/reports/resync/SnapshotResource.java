package org.planmonitor.reports.resync;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.stream.KnownPlans;
import org.planmonitor.reports.stream.PlanMarks;

/** Snapshots over HTTP. */
@Path("/reports/v1/plans/{plan}/snapshot")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stream")
class SnapshotResource {

    private static final String PLACE = "Snapshot-Place";

    private final Snapshots snapshots;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    SnapshotResource(Snapshots snapshots, KnownPlans plans, CurrentCaller caller) {
        this.snapshots = snapshots;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getSnapshot",
            summary = "What is so now, as events, and where the stream goes on",
            description =
                    "重新同步：每个对象的最新事件；取完后以 Snapshot-Place 为 Last-Event-ID 接上事件流，不会遗漏。 The newest event of each plan, definition, verdict, project, rate, blocker and rating. Take all pages, then follow the stream with Snapshot-Place as Last-Event-ID: nothing is missed; what comes twice has the same sequence. Figures are not in it: their owner has a feed (updatedAfter).")
    @APIResponse(
            responseCode = "200",
            description = "A page of events, all with the place of the first page",
            headers =
                    @Header(
                            name = PLACE,
                            description = "Everything before this place in the topics is in the snapshot",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content = @Content(schema = @Schema(implementation = EventPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "Bad limit, an unknown parameter, or a cursor of a snapshot that stands no more")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    @APIResponse(responseCode = "503", description = "The first snapshot is being made, or the broker cannot be asked")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery
                    @Parameter(description = "Only these types, separated by commas", example = "assessment.changed")
                    @Nullable
                    String types,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        Set<Sharing> visible = caller.get().visible();
        PlanMarks marks = plans.marks(plan, visible);
        Snapshots.Part part = snapshots.page(plan, types(types), visible, Limits.of(limit), cursor);
        Response response = Pages.response(part.page(), uri);
        response.getHeaders().putSingle(PLACE, part.place());
        return marks.on(response);
    }

    private static Set<String> types(@Nullable String given) {
        return given == null
                ? Set.of()
                : Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** Names the page's type for the document; an event is as AsyncAPI says. */
    record EventPage(
            List<Map<String, Object>> items, @Nullable String next) {}
}
