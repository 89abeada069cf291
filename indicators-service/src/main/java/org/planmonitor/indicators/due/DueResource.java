package org.planmonitor.indicators.due;

import java.util.List;

import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.kit.paging.Pages;

/** What is due over HTTP. */
@Path("/indicators/v1/plans/{plan}/due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
class DueResource {

    private final DueLists lists;

    DueResource(DueLists lists) {
        this.lists = lists;
    }

    /** A page of figures that are due. */
    record DuePage(List<DueItem> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listDue",
            summary = "What is due for a period, by whom, and how late it is",
            description =
                    "Every figure that a department has to report at the frequency of the period, with how far it has"
                            + " come. Departments see what they owe themselves, the commission what all do. 应报、未报与逾期清单。")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures",
            content = @Content(schema = @Schema(implementation = DuePage.class)))
    @APIResponse(responseCode = "400", description = "No period, or a parameter that is unknown or not well formed")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such plan, or nothing of it that the caller may see")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam DueFilter filter,
            @Context UriInfo uri) {
        List<DueItem> all = lists.list(plan, filter);
        return Pages.response(Listing.page(all, DueItem::key, filter.limit, filter.cursor), uri);
    }
}
