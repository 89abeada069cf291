package org.planmonitor.projects.chain;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chain as the graph library writes it in JSON. */
@Schema(name = "ChainGraph")
record GraphFile(
        @Schema(examples = "JGraphT JSON Exporter") String creator,

        @Schema(examples = "1") String version,
        List<Node> nodes,
        List<Edge> edges) {

    /** A node; layers count from the left. */
    @Schema(name = "ChainGraphNode")
    record Node(
            @Schema(description = "Code of the node", examples = "cold-rolled-sheet")
            String id,

            String name,

            @Schema(enumeration = {"CONFIRMED", "MISSING", "UNKNOWN"})
            String coverage,

            int layer) {}

    /** A step from one node to another. */
    @Schema(name = "ChainGraphEdge")
    record Edge(String source, String target, boolean recycling) {}
}
