package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What belongs to what across the parts. */
public record PackLinks(List<ProjectLink> projects, List<CommitmentLink> commitments, List<RegionLink> regions) {

    /** A member of a network, or a zone, is this project. */
    public record ProjectLink(String kind, String code, String project) {}

    /** A project feeds a commitment, by so much where the plan says it. */
    public record CommitmentLink(
            String commitment, String project, @Nullable Contribution contribution) {}

    /** A share that the plan's own figures give. */
    public record Contribution(BigDecimal value, String unit) {}

    /** Where a project lies, known from geography. */
    public record RegionLink(
            String project,
            List<String> regions,
            String basis,
            @Nullable String word) {}

    public PackLinks {
        projects = ProjectsPack.orEmpty(projects);
        commitments = ProjectsPack.orEmpty(commitments);
        regions = ProjectsPack.orEmpty(regions);
    }
}
