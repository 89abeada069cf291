package org.planmonitor.projects.oc4ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Where an imported project lies: the divisions that its locations name, or the one that is asked for instead. */
final class IntakeRegions {

    private static final String GB_2260 = "GB/T 2260";

    private IntakeRegions() {}

    static List<String> of(
            JsonNode project, @Nullable String asked, List<LeftOver> leftOver, Map<String, String> origins) {
        JsonNode locations = project.path("locations");
        List<String> regions = new ArrayList<>();
        if (asked != null) {
            origins.put("/regions", "?region");
            regions.add(asked);
        }
        for (int i = 0; i < locations.size(); i++) {
            JsonNode gazetteer = locations.get(i).path("gazetteer");
            String pointer = "/locations/" + i;
            if (!gazetteer.path("scheme").asText().equals(GB_2260)) {
                leftOver.add(LeftOver.at(pointer, LeftOver.Reason.ENTERED_APART));
            } else if (asked != null) {
                leftOver.add(LeftOver.at(pointer, LeftOver.Reason.REPLACED));
            } else {
                for (int j = 0; j < gazetteer.path("identifiers").size(); j++) {
                    origins.put("/regions/" + regions.size(), pointer + "/gazetteer/identifiers/" + j);
                    regions.add(gazetteer.path("identifiers").get(j).asText());
                }
            }
        }
        if (regions.isEmpty()) {
            throw Intake.refused(
                    locations.isMissingNode() ? "" : "/locations",
                    "REGION_NEEDED",
                    "未给出 GB/T 2260 区划,请用参数 region 指明",
                    "No location is of the gazetteer GB/T 2260; say the region by the parameter region");
        }
        return regions;
    }
}
