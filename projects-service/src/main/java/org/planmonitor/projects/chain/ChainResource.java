package org.planmonitor.projects.chain;

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
import org.planmonitor.projects.OrdinalCursor;

/** The industry chains of a plan and their versions. */
@Path("/projects/v1/plans/{plan}/chains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chains", description = "产业链 · Industry chains as graphs")
class ChainResource {

    /** A page of chains. */
    record ChainPage(List<ChainView.Item> items, @Nullable String next) {}

    /** A page of versions. */
    record ChainVersionPage(
            List<ChainVersion.Item> items, @Nullable String next) {}

    private final Chains chains;
    private final EditChain editing;
    private final ReadChain reading;

    ChainResource(Chains chains, EditChain editing, ReadChain reading) {
        this.chains = chains;
        this.editing = editing;
        this.reading = reading;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listChains",
            summary = "List the industry chains",
            description =
                    "In the order of the plan's text, with tier, size and how many links are confirmed, missing or"
                            + " unknown. 按文本顺序列出产业链。")
    @APIResponse(
            responseCode = "200",
            description = "A page of chains",
            content = @Content(schema = @Schema(implementation = ChainPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(chains.page(plan, asOf, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getChain",
            summary = "One industry chain as a graph",
            description =
                    "Nodes with their level, coverage, projects and what lies upstream and downstream; edges, the chains"
                            + " as printed, who answers for it, firms, platforms, goals, revenue, purchases and demands. A node is"
                            + " UNKNOWN until somebody has said who makes it. The ETag is what the next version needs. 产业链图。")
    @APIResponse(
            responseCode = "200",
            description = "The chain",
            content = @Content(schema = @Schema(implementation = ChainView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan or chain, not visible, or not known then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        Chains.Tagged read = chains.one(plan, code, asOf);
        return Conditional.get(headers, read.tag(), read.chain());
    }

    @GET
    @Path("/{code}/versions")
    @PermitAll
    @Operation(
            operationId = "listChainVersions",
            summary = "The versions of a chain",
            description = "Oldest first, each with since when it stands and why it was written. 产业链的各个版本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = ChainVersionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    public Response versions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(chains.versions(plan, code, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @PermitAll
    @Operation(
            operationId = "getChainVersion",
            summary = "A version as it was written",
            description = "The document that an editor reads, changes and sends back whole. 某一版本全文。")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ChainVersion.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the version is no number")
    @APIResponse(responseCode = "404", description = "No such plan, chain or version, or not visible")
    public Response version(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestPath @Parameter(description = "Number of the version", example = "1") int version,
            @Context HttpHeaders headers) {
        Chains.TaggedVersion read = chains.version(plan, code, version);
        return Conditional.get(headers, read.tag(), read.version());
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("chain:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the chain that was read; If-None-Match: * for a new one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putChain",
            summary = "Write a version of a chain, whole",
            description =
                    "Nothing is overwritten: the version before stays as it is and answers what is asked as of then."
                            + " Circles are refused unless one of their steps is said to be recycling. 编制产业链新版本。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the chain",
            content = @Content(schema = @Schema(implementation = ChainView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new chain; the chain",
            content = @Content(schema = @Schema(implementation = ChainView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not write chains")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "Somebody else is creating the same chain")
    @APIResponse(responseCode = "412", description = "Somebody else has written a version since this one was read")
    @APIResponse(
            responseCode = "422",
            description =
                    "An edge to a node of another chain, a circle, a wrong credit code, an unknown project or tier, a"
                            + " missing basis; each is named")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @Context HttpHeaders headers,
            ChainRequest request) {
        EditChain.Edited edited = editing.put(plan, code, request.checked(reading), WriteCondition.of(headers));
        URI at = URI.create(ChainVersion.href(plan, code));
        return Conditional.put(
                edited.created(), at, edited.chain().tag(), edited.chain().chain());
    }
}
