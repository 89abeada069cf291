package org.planmonitor.projects.project;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.Place;

/**
 * A project whole: what the plan says of it and where, where it stands and how that is known, which steps are legal next,
 * what belongs to it, and what it is linked with.
 *
 * @param next the stages that it may be moved to now
 * @param items projects that belong to this one, in numbers; null when none do
 * @param parts what other features know of it, each under its own name
 * @param source where in the plan's document it was read
 */
record ProjectView(
        String plan,
        String code,
        String id,
        Text name,
        String portfolio,
        String kind,
        boolean works,
        @Nullable String box,
        @Nullable Integer chapter,
        @Nullable Integer section,
        @Nullable String region,
        List<Region> regions,
        String stage,
        Text stageName,
        @Nullable String stageSince,
        @Nullable Text scope,
        String lifeCycle,
        List<String> next,
        Rating rating,
        @Nullable String parent,
        ProjectNumbers.@Nullable Group items,
        @Nullable String phase,
        @Nullable String lead,
        @Nullable String transitMode,
        PackProject.@Nullable Capacity capacity,
        List<PackProject.Quantity> quantities,
        Place source,
        List<FactView> facts,
        List<Link> links,
        List<Fed> commitments,
        Map<String, Object> parts,
        Sharing sharing,
        boolean simulated) {

    /** Where it lies and how that is known: from its NAME, or from GEOGRAPHY by a word. */
    record Region(
            String code, Text name, String basis, @Nullable String word) {}

    /** Something of another feature that is this project, or part of it. */
    record Link(String kind, String code, Text name, String href) {}

    /** A commitment that it feeds, with its share where the plan gives one. */
    record Fed(String commitment, PackLinks.@Nullable Contribution contribution, String href) {}
}
