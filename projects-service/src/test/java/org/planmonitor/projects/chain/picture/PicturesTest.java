package org.planmonitor.projects.chain.picture;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Network;

import static org.assertj.core.api.Assertions.assertThat;

/** A name is text in every form, whatever stands in it. */
class PicturesTest {

    private static final String MALICE =
            "</text><script>alert(1)</script> \"];click n0 \"\\\" #quot; & ' ]]> `x`\n%%{init";

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"SVG", "GRAPHML"})
    void a_name_is_text_in_xml(Format format) throws Exception {
        Document document = parsed(format.write(drawing(MALICE)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_name_is_text_in_mermaid() {
        List<String> lines = Format.MERMAID.write(drawing(MALICE)).lines().toList();
        assertThat(lines).hasSize(1 + 3 + 2 + 3);
        assertThat(lines.get(1)).matches(" {2}n0\\[\"[^\"<>`\\[\\]{}&']*\"\\]:::missing");
    }

    @Test
    void a_name_is_text_in_dot_and_json() throws Exception {
        String dot = Format.DOT.write(drawing("a \" b \\ c"));
        assertThat(dot).contains("label=\"a \\\" b \\\\ c\"");
        JsonNode json = new ObjectMapper().readTree(Format.JSON.write(drawing(MALICE)));
        assertThat(json.at("/nodes/0/name").asText()).isEqualTo(MALICE);
        assertThat(json.get("edges")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"钢", "一个长得无论如何也排不进两行的产业链节点名称还要再长一些"})
    void a_picture_has_every_node_and_step(String name) throws Exception {
        Document svg = parsed(Format.SVG.write(drawing(name)));
        assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(2 + 1);
        assertThat(svg.getElementsByTagName("title").item(1).getTextContent()).startsWith(name);
    }

    @Test
    void a_name_breaks_between_words() {
        assertThat(Format.SVG.write(drawing("Magnesium alloy smelting")))
                .contains(">Magnesium alloy</text>", ">smelting</text>");
        assertThat(Format.SVG.write(drawing("轨道交通装备轮对与车轴产业链条"))).contains(">轨道交通装备轮对与车轴</text>");
    }

    @Test
    void few_lines_cross() {
        List<Drawing.Box> boxes = List.of(box("a", 0), box("b", 0), box("c", 1), box("d", 1));
        Layers layers = new Layers(new Drawing("x", boxes, List.of(step("a", "d"), step("b", "c"))));
        assertThat(layers.row("a") - layers.row("b")).isEqualTo(layers.row("d") - layers.row("c"));
    }

    private static Drawing drawing(String name) {
        return new Drawing(
                name,
                List.of(new Drawing.Box("a", name, Coverage.MISSING, 0), box("b", 1), box("c", 2)),
                List.of(step("a", "b"), step("b", "c")));
    }

    private static Drawing.Box box(String code, int layer) {
        return new Drawing.Box(code, code, Coverage.CONFIRMED, layer);
    }

    private static Network.Step step(String from, String to) {
        return new Network.Step(from, to, false);
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
