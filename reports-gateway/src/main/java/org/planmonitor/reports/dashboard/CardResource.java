package org.planmonitor.reports.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.CurrentCaller;

/** The cards of the first screen over HTTP, for a cockpit that a city has already. */
@Path("/reports/v1/plans/{plan}/cards/{card}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
class CardResource {

    private final Dashboards dashboards;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    CardResource(Dashboards dashboards, CurrentCaller caller, ObjectMapper mapper) {
        this.dashboards = dashboards;
        this.caller = caller;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getCard",
            summary = "One card of the first screen",
            description =
                    "首屏的一张卡片：仪表盘中该卡片所示的成员。/embed/plans/{plan}/cards/{card} 是可嵌入的页面。 One card of the first screen: the dashboard with those members only that the card shows. The page /embed/plans/{plan}/cards/{card} shows it alone and may be framed by the origins that the gateway's configuration names.")
    @APIResponse(
            responseCode = "200",
            description = "The dashboard, as far as the card shows it",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "asOf is no instant, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown card, unknown plan, or not visible to the caller")
    public Response card(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(
                            description =
                                    "tiles, indicators, kinds, red, commitments, projects, rates, investment, blockers, changes or alerts",
                            example = "red")
                    @PathParam("card")
                    String card,
            @Parameter(description = "As known at this instant", example = "2027-01-01T00:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        Cards.members(card);
        DashboardView view = dashboards.of(plan, AsOf.of(asOf), Reader.of(caller.get()));
        ObjectNode shown = Cards.of(view, card, mapper);
        return view.marks().on(Conditional.get(headers, EntityTag.of(shown), shown));
    }

    /** Names the answer's type for the document; what the card shows of the dashboard stands beside its name. */
    @Schema(
            name = "Card",
            description = "卡片的名称，及仪表盘中该卡片所示的成员。 The name of the card, and the members of the dashboard that it shows",
            allOf = DashboardView.class)
    record CardView(
            @Schema(description = "Which card it is", examples = "red")
            String card) {}
}
