package org.planmonitor.projects.chain.picture;

import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.json.JSONExporter;

import org.planmonitor.projects.chain.analysis.Network;

/** Files for graph tools, written by the graph library. */
final class GraphFiles {

    private GraphFiles() {}

    static String dot(Drawing drawing) {
        DOTExporter<Drawing.Box, Network.Step> exporter = new DOTExporter<>(box -> '"' + box.code() + '"');
        exporter.setVertexAttributeProvider(box -> Map.of(
                "label", text(box.name().replace("\\", "\\\\")),
                "class", text(box.coverage().name()),
                "style", text(box.coverage().name().equals("CONFIRMED") ? "solid" : "dashed")));
        exporter.setGraphAttributeProvider(() -> Map.of("rankdir", text("LR")));
        return written(exporter, drawing);
    }

    static String graphMl(Drawing drawing) {
        GraphMLExporter<Drawing.Box, Network.Step> exporter = new GraphMLExporter<>(Drawing.Box::code);
        exporter.registerAttribute("name", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("coverage", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("layer", GraphMLExporter.AttributeCategory.NODE, AttributeType.INT);
        exporter.registerAttribute("recycling", GraphMLExporter.AttributeCategory.EDGE, AttributeType.BOOLEAN);
        exporter.setVertexAttributeProvider(GraphFiles::attributes);
        exporter.setEdgeAttributeProvider(
                step -> Map.of("recycling", DefaultAttribute.createAttribute(step.recycling())));
        return written(exporter, drawing);
    }

    static String json(Drawing drawing) {
        JSONExporter<Drawing.Box, Network.Step> exporter = new JSONExporter<>(Drawing.Box::code);
        exporter.setVertexAttributeProvider(GraphFiles::attributes);
        exporter.setEdgeAttributeProvider(
                step -> Map.of("recycling", DefaultAttribute.createAttribute(step.recycling())));
        return written(exporter, drawing);
    }

    private static Map<String, Attribute> attributes(Drawing.Box box) {
        return Map.of(
                "name",
                text(box.name()),
                "coverage",
                text(box.coverage().name()),
                "layer",
                DefaultAttribute.createAttribute(box.layer()));
    }

    private static Attribute text(String words) {
        return DefaultAttribute.createAttribute(words);
    }

    private static String written(GraphExporter<Drawing.Box, Network.Step> exporter, Drawing drawing) {
        Graph<Drawing.Box, Network.Step> graph = new SimpleDirectedGraph<>(Network.Step.class);
        Map<String, Drawing.Box> boxes = drawing.byCode();
        drawing.boxes().forEach(graph::addVertex);
        drawing.steps()
                .forEach(step -> graph.addEdge(
                        Objects.requireNonNull(boxes.get(step.from())),
                        Objects.requireNonNull(boxes.get(step.to())),
                        step));
        StringWriter file = new StringWriter();
        exporter.exportGraph(graph, file);
        // Lines end alike on every machine.
        return file.toString().lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
