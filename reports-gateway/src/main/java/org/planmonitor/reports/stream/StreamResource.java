package org.planmonitor.reports.stream;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The stream of a plan over HTTP, as browsers' {@code EventSource} and any line reader take it. */
@Path("/reports/v1/plans/{plan}/stream")
@Tag(name = "stream", description = "事件流 · What happens to a plan, as it happens.")
class StreamResource {

    private final Streams streams;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    StreamResource(Streams streams, KnownPlans plans, CurrentCaller caller) {
        this.streams = streams;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Blocking
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamPlan",
            summary = "What happens to a plan, as it happens",
            description = "按发生顺序推送规划的事件（CloudEvents 1.0）；断线后凭 Last-Event-ID 续传，不丢不重；数据方重发的事件以同一标识再次出现。"
                    + " Server-sent events, each a CloudEvent in structured JSON, in order per aggregate. The id is a place in the topics: who comes back"
                    + " with it, to any replica, gets everything since, once; what an owner"
                    + " had to tell again comes again, under the same id. A comment with the place comes when"
                    + " nothing happens. Who reads too slowly is cut off and can come back.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; it does not end by itself",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "event: assessment.changed\nid: i3.118-p7.12\ndata: {\"specversion\":\"1.0\",\"type\":\"assessment.changed\",\"source\":\"/indicators\",\"subject\":\"taiyuan-14fyp/INDICATOR/gdp-growth\",\"data\":{\"plan\":\"taiyuan-14fyp\"}}\n\n"))
    @APIResponse(
            responseCode = "400",
            description = "No place that the stream has ever been at, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    @APIResponse(responseCode = "503", description = "Too many streams, or events cannot be followed now")
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(description = "Only these types, separated by commas", example = "assessment.changed")
                    @QueryParam("types")
                    @Nullable
                    String types,
            @Parameter(description = "As Last-Event-ID, for clients that cannot set a header")
                    @QueryParam("lastEventId")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "Where the client has read to; browsers send it by themselves")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String header,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        Set<Sharing> visible = caller.get().visible();
        plans.marks(plan, visible).headers().forEach(response::putHeader);
        // Buffering on the way would make a stream of it that comes in lumps.
        response.putHeader("X-Accel-Buffering", "no").putHeader("Cache-Control", "no-store");
        try {
            return streams.open(new Filter(plan, types(types), visible), place(header, lastEventId), response::reset)
                    .onItem()
                    .transform(told -> event(sse, told));
        } catch (UnknownPlaceException _) {
            throw noPlace(header, "PLACE_UNKNOWN", new Text("事件流没有到过这个位置", "The stream has never been at this place"));
        }
    }

    private static OutboundSseEvent event(Sse sse, Streams.Told told) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(told.place());
        Happening happening = told.happening();
        return happening == null
                ? event.comment("here").build()
                : event.name(happening.type()).data(happening.cloudEvent()).build();
    }

    private static Set<String> types(@Nullable String given) {
        return given == null
                ? Set.of()
                : Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static @Nullable Place place(@Nullable String header, @Nullable String parameter) {
        String given = header == null ? parameter : header;
        if (given == null) {
            return null;
        }
        return Place.parse(given)
                .orElseThrow(() ->
                        noPlace(header, "PLACE_FORMAT", new Text("不是事件流给出的位置", "Not a place that a stream has given")));
    }

    /** Addressed to where the client gave the place: the header wins. */
    private static ProblemException noPlace(@Nullable String header, String code, Text message) {
        return ProblemException.invalid(
                header == null
                        ? ProblemError.parameter("lastEventId", code, message)
                        : ProblemError.header("Last-Event-ID", code, message));
    }
}
