package org.planmonitor.projects.chain.picture;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Network;

/**
 * What is drawn of a chain.
 *
 * @param title its name in the language of the drawing
 */
public record Drawing(String title, List<Box> boxes, List<Network.Step> steps) {

    /**
     * A node.
     *
     * @param layer how far along the chain it stands, from 0
     */
    public record Box(String code, String name, Coverage coverage, int layer) {}

    Map<String, Box> byCode() {
        return boxes.stream().collect(Collectors.toMap(Box::code, Function.identity()));
    }
}
