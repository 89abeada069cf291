package org.planmonitor.local.simulation;

import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which invented project feeds which invented commitment, and how much it is to bring: of a hundred commitments 60 are fed, by one to
 * three projects. A share in units does not fit a commitment in per cent, as it happens with real ones.
 */
final class SimulatedLinks {

    private static final List<String> CONFIDENCES = List.of("HIGH", "MEDIUM", "LOW", "");

    private SimulatedLinks() {}

    static void into(ArrayNode links, Size size) {
        // Its own chance again: links must not change projects.
        Draw draw = new Draw(~size.seed() * 31);
        for (int commitment = 1; commitment <= size.commitments() && size.projects() > 0; commitment++) {
            if (draw.chance(60)) {
                TreeSet<Integer> projects = new TreeSet<>();
                for (int times = draw.between(1, 3); times > 0; times--) {
                    projects.add(draw.between(1, size.projects()));
                }
                for (int project : projects) {
                    link(links.addObject(), commitment, project, draw);
                }
            }
        }
    }

    private static void link(ObjectNode link, int commitment, int project, Draw draw) {
        link.put("commitment", "commitment-" + commitment).put("project", "project-" + project);
        link.putObject("contribution")
                .put("value", draw.figure(2, 60))
                .put("unit", "unit")
                .put("by", Calendar.LAST_YEAR - draw.below(2) + "-12");
        String confidence = draw.oneOf(CONFIDENCES);
        if (!confidence.isEmpty()) {
            link.put("confidence", confidence);
        }
    }
}
