package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectDrafts;

/**
 * What is taken over of an OC4IDS project.
 *
 * @param sourceId its id there
 * @param origins where each of our members was read, by its pointer in a project that is entered; {@code ?name} is a parameter
 */
record Taken(
        String sourceId,
        String title,
        String portfolio,
        String kind,
        List<String> regions,
        @Nullable String ownerName,
        @Nullable String ownerCode,
        @Nullable String nationalCode,
        @Nullable BigDecimal totalCny,
        List<LeftOver> leftOver,
        Map<String, String> origins) {

    ProjectDrafts.Draft draft() {
        return new ProjectDrafts.Draft(
                Text.same(title), portfolio, kind, regions, ownerName, ownerCode, nationalCode, totalCny);
    }

    /** Where something that is wrong with a member of ours stands in what was sent. */
    String origin(String pointer) {
        return origins.entrySet().stream()
                .filter(entry -> pointer.equals(entry.getKey()) || pointer.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
