package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/**
 * The parts of a pack, as the document of the API names them. What is in each of them its own JSON Schema says, by which a pack is judged
 * when it is loaded; a second description here would differ from it one day.
 */
@Schema(
        name = "ProjectsPackContent",
        description = "A pack of projects; its JSON Schema has every member. What it has nothing of is left out")
record PackContent(
        @Schema(examples = "1") int packVersion,

        @Schema(description = "Code of the plan", examples = "taiyuan-14fyp")
        String plan,

        boolean simulated,
        Sharing sharing,
        Map<String, Object> lifeCycles,
        List<Named> portfolios,
        List<Map<String, Object>> projects,
        List<Named> chainTiers,
        List<Map<String, Object>> chains,
        Map<String, Object> transit,
        List<Map<String, Object>> transitFacts,
        Map<String, Object> zones,
        Map<String, Object> links,
        List<Map<String, Object>> events,
        List<Map<String, Object>> calendar,
        List<Map<String, Object>> lists,
        Map<String, Object> history) {}
