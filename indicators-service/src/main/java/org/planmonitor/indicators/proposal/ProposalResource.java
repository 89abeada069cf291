package org.planmonitor.indicators.proposal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Proposed figures over HTTP. */
@Path("/indicators/v1/plans/{plan}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "observations")
class ProposalResource {

    private final ReadProposals proposals;

    ProposalResource(ReadProposals proposals) {
        this.proposals = proposals;
    }

    /** A page of proposals. */
    record ProposalPage(List<ProposalView> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listProposals",
            summary = "Figures that another service derived and proposes",
            description =
                    "The latest for every period, with what it rests on and the figure that stands beside it: OPEN while none stands,"
                            + " RECORDED where the same does, DIFFERS where another does. Nothing is recorded by itself: who keeps the"
                            + " series puts the figure where record says, with its source. For callers with a token, since what is not"
                            + " recorded is not released. 待采用的推算数据。")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals",
            content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Code of a commitment", example = "rail-transit-length") @Nullable
                    String commitment,
            @RestQuery @Parameter(description = "OPEN, RECORDED or DIFFERS", example = "OPEN") @Nullable String state,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        ProposalView.State wanted = state(state);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        int size = Limits.of(limit);
        List<ProposalView> rows = proposals.of(plan).stream()
                .filter(each -> commitment == null || each.subject().code().equals(commitment))
                .filter(each -> wanted == null || each.state() == wanted)
                .filter(each -> each.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(ProposalView::key))
                .limit(size + 1L)
                .toList();
        return Pages.response(Page.cut(rows, size, each -> Cursor.encode(each.key())), uri);
    }

    private static ProposalView.@Nullable State state(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(ProposalView.State.values())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(ProblemError.parameter(
                        "state", "UNKNOWN_VALUE", new Text("未知的取值:" + value, "There is no " + value))));
    }
}
