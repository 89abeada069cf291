package org.planmonitor.projects.chain;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.projects.chain.picture.Format;
import org.planmonitor.projects.form.Parameters;
import org.planmonitor.projects.form.Tongue;

/** What the graph of a chain answers, and its pictures. */
@Path("/projects/v1/plans/{plan}/chains/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chains")
class AnalysisResource {

    private final AnalyseChain analysing;

    AnalysisResource(AnalyseChain analysing) {
        this.analysing = analysing;
    }

    @GET
    @Path("/analysis")
    @PermitAll
    @Operation(
            operationId = "analyseChain",
            summary = "Where a chain is broken, thin or unknown",
            description =
                    "Missing links, links with one supplier, unknown ones as a work list with its owner, single points of"
                            + " failure, concentration, completeness and depth, the local supply rate, what each project adds, and who"
                            + " could supply what leader firms look for. 产业链分析:缺失、薄弱、未知环节,单点风险,集中度,完整度,配套率,建链补链延链强链。")
    @APIResponse(
            responseCode = "200",
            description = "The analysis",
            content = @Content(schema = @Schema(implementation = AnalysisView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan or chain, not visible, or not known then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response analysis(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        AnalysisView analysis = analysing.analysis(plan, code, asOf);
        return Conditional.get(headers, EntityTag.of(analysis), analysis);
    }

    @GET
    @Path("/nodes/{node}")
    @PermitAll
    @Operation(
            operationId = "getChainNode",
            summary = "One node with all that leads to it and from it",
            description =
                    "The closure upstream and downstream, firms with their role, projects with what they add. 节点及其上下游。")
    @APIResponse(
            responseCode = "200",
            description = "The node",
            content = @Content(schema = @Schema(implementation = NodeView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan, chain or node, not visible, or not known then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response node(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestPath @Parameter(description = "Code of the node", example = "cold-rolled-sheet") String node,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf) {
        return Response.ok(analysing.node(plan, code, node, asOf)).build();
    }

    @GET
    @Path("/failure")
    @PermitAll
    @Operation(
            operationId = "tryChainFailure",
            summary = "What happens if a node or an enterprise fails",
            description =
                    "Links that are lost, links that are thinner, everything downstream with its distance, the leader firms"
                            + " among them, and into how many pieces the chain falls. 节点或企业失效推演。")
    @APIResponse(
            responseCode = "200",
            description = "What would happen",
            content = @Content(schema = @Schema(implementation = FailureView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Neither node nor firm is given, or both, or a parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, not visible, or not known then")
    @APIResponse(
            responseCode = "422",
            description = "The chain has no such node or enterprise, or asOf lies in the future")
    public Response failure(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestQuery @Parameter(description = "The node that fails", example = "cold-rolled-sheet") @Nullable
                    String node,
            @RestQuery @Parameter(description = "Credit code of the enterprise that fails") @Nullable String firm,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf) {
        return Response.ok(analysing.failure(plan, code, node, firm, asOf)).build();
    }

    @GET
    @Path("/graph/{format}")
    @PermitAll
    @Produces({
        "image/svg+xml",
        "text/vnd.mermaid",
        "text/vnd.graphviz",
        "application/graphml+xml",
        "application/graph+json"
    })
    @Operation(
            operationId = "drawChain",
            summary = "A chain as a picture or a file for graph tools",
            description =
                    "SVG in layers, Mermaid, DOT, GraphML or JSON; what is missing stands out. Names are text everywhere,"
                            + " never markup. 产业链图导出。")
    @APIResponse(
            responseCode = "200",
            description = "The picture or file",
            content = {
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/vnd.mermaid", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/vnd.graphviz", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/graphml+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/graph+json", schema = @Schema(implementation = GraphFile.class))
            })
    @APIResponse(responseCode = "400", description = "There is no such format or language, or a parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, not visible, or not known then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response graph(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @RestPath @Parameter(description = "SVG, MERMAID, DOT, GRAPHML or JSON", example = "MERMAID") Format format,
            @RestQuery
                    @Parameter(description = "Language of the names, ZH or EN; ZH if left out", example = "EN")
                    @Nullable
                    String language,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf) {
        boolean english = Parameters.oneOf("language", language, Tongue.class) == Tongue.EN;
        return Response.ok(analysing.picture(plan, code, format, english, asOf))
                .type(format.mediaType() + ";charset=UTF-8")
                .build();
    }
}
