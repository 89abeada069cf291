package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What belongs to what across the parts. */
public record PackLinks(
        List<ProjectLink> projects,
        List<SubjectLink> commitments,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SubjectLink> indicators,

        List<RegionLink> regions) {

    /** A member of a network, or a zone, is this project. */
    public record ProjectLink(String kind, String code, String project) {}

    /**
     * A project feeds a commitment or an indicator, by so much where the plan says it.
     *
     * @param versions what was said one after the other, as an export tells it; then the link itself says nothing
     * @param actual what the project has really brought, in the order in which it was reported
     */
    public record SubjectLink(
            @Nullable String commitment,
            @Nullable String indicator,
            String project,
            @Nullable String component,
            @Nullable Contribution contribution,
            @Nullable String confidence,
            @Nullable String note,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Said> versions,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Actual> actual) {

        public SubjectLink {
            versions = ProjectsPack.orEmpty(versions);
            actual = ProjectsPack.orEmpty(actual);
        }

        public boolean saysItself() {
            return component != null || contribution != null || confidence != null || note != null;
        }
    }

    /** How much, by when; {@code by} is a year, month or day. */
    public record Contribution(
            BigDecimal value, String unit, @Nullable String by) {}

    /** One version of what is said of a link. */
    public record Said(
            @Nullable String component,
            @Nullable Contribution contribution,
            @Nullable String confidence,
            @Nullable String note,
            boolean ended,
            @Nullable String reason,
            @Nullable String document,
            String recordedAt,
            String recordedBy) {}

    /**
     * A total that was reported for a day.
     *
     * @param value null where the fact that it corrects was none at all
     * @param corrects the place of an earlier one in the same list
     */
    public record Actual(
            String date,
            @Nullable BigDecimal value,
            String unit,
            String source,
            @Nullable Integer corrects,
            @Nullable String reason,
            String recordedAt,
            String recordedBy) {}

    /** Where a project lies, known from geography. */
    public record RegionLink(
            String project,
            List<String> regions,
            String basis,
            @Nullable String word) {}

    public PackLinks {
        projects = ProjectsPack.orEmpty(projects);
        commitments = ProjectsPack.orEmpty(commitments);
        indicators = ProjectsPack.orEmpty(indicators);
        regions = ProjectsPack.orEmpty(regions);
    }
}
