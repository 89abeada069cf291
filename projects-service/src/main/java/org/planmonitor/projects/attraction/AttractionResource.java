package org.planmonitor.projects.attraction;

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
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Parameters;

/** Whom somebody courts for the links of a chain, and its map. */
@Path("/projects/v1/plans/{plan}/chains/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attraction")
class AttractionResource {

    /** A page of the work list. */
    record AttractionPage(
            List<AttractionViews.Item> items, @Nullable String next) {}

    private final ReadAttraction reading;
    private final MapChain mapping;
    private final KeepAttraction keeping;
    private final Idempotency idempotency;

    AttractionResource(ReadAttraction reading, MapChain mapping, KeepAttraction keeping, Idempotency idempotency) {
        this.reading = reading;
        this.mapping = mapping;
        this.keeping = keeping;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/map")
    @PermitAll
    @Operation(
            operationId = "mapChain",
            summary = "The map of a chain",
            description =
                    "Each missing link with who looks for it, where it could settle and who is courted for it; and how far"
                            + " each leader firm buys within the chain. 产业链地图、招商地图。")
    @APIResponse(
            responseCode = "200",
            description = "The map",
            content = @Content(schema = @Schema(implementation = AttractionViews.Map.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    public Response map(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code) {
        return Response.ok(mapping.of(plan, code)).build();
    }

    @GET
    @Path("/attractions")
    @PermitAll
    @Operation(
            operationId = "listAttractions",
            summary = "Who is courted for the links of a chain",
            description = "A work list, oldest first, each with owner and state. 招商工作清单。")
    @APIResponse(
            responseCode = "200",
            description = "A page of the work list",
            content = @Content(schema = @Schema(implementation = AttractionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or figures of firms are not disclosed")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestQuery @Parameter(description = "Only at this state", example = "OPEN") @Nullable String state,
            @RestQuery @Parameter(description = "Only of this owner", example = "市投资促进局") @Nullable String owner,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                reading.items(
                        plan,
                        code,
                        Parameters.oneOf("state", state, AttractionState.class),
                        owner,
                        OrdinalCursor.decode(cursor),
                        Limits.of(limit)),
                uri);
    }

    @GET
    @Path("/attractions/{id}")
    @PermitAll
    @Operation(
            operationId = "getAttraction",
            summary = "One entry of the work list",
            description = "The ETag is what changing it needs. 招商事项。")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = AttractionViews.Item.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "The id is no number, or a parameter is unknown")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, chain or entry, or figures of firms are not disclosed")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestPath @Parameter(description = "Number of the entry", example = "1") long id,
            @Context HttpHeaders headers) {
        AttractionStore.Item item = reading.item(plan, code, id);
        return Conditional.get(headers, AttractionViews.Item.tag(item), AttractionViews.Item.of(item));
    }

    @POST
    @Path("/attractions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("chain:write")
    @Operation(
            operationId = "openAttraction",
            summary = "Court somebody for a link",
            description = "Opens an entry of the work list, with who answers for it. 新建招商事项。")
    @APIResponse(
            responseCode = "201",
            description = "Opened; the entry",
            content = @Content(schema = @Schema(implementation = AttractionViews.Item.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep chains")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(
            responseCode = "422",
            description = "An unknown node, site or project, or the key was used for another request")
    public Response open(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "attraction-1")
                    @Nullable
                    String key,
            AttractionRequest request) {
        AttractionRequest.Checked checked = request.checked();
        return idempotency.once(key, request, () -> {
            AttractionStore.Item item = keeping.open(plan, code, checked);
            AttractionViews.Item view = AttractionViews.Item.of(item);
            return Conditional.created(URI.create(view.href()), AttractionViews.Item.tag(item), view);
        });
    }

    @PUT
    @Path("/attractions/{id}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("chain:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the entry that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putAttraction",
            summary = "Say how far somebody is courted",
            description = "Whole. What has landed names its project; what has landed or was dropped stays so. 更新招商进展。")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the entry",
            content = @Content(schema = @Schema(implementation = AttractionViews.Item.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or the id is no number")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep chains")
    @APIResponse(responseCode = "404", description = "No such plan, chain or entry, or not visible")
    @APIResponse(responseCode = "409", description = "It has landed or was dropped")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it since it was read")
    @APIResponse(responseCode = "422", description = "An unknown node, site or project")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestPath @Parameter(description = "Number of the entry", example = "1") long id,
            @Context HttpHeaders headers,
            AttractionRequest request) {
        AttractionStore.Item item = keeping.change(plan, code, id, request.checked(), WriteCondition.of(headers));
        return Conditional.written(AttractionViews.Item.tag(item), AttractionViews.Item.of(item));
    }
}
