package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.Place;

/**
 * A project whole: what the plan says of it and where, where it stands and how that is known, which steps are legal next,
 * what belongs to it, and what it is linked with.
 *
 * @param stage where it stands: a stage of its path, or one beside it
 * @param pathStage its place on the path, which it keeps while it is suspended
 * @param next the stages of its path that it may be moved to now
 * @param besides the stages beside the path that it may be moved to now
 * @param unit the county or zone committee that answers for it
 * @param procedure 审批 APPROVAL, 核准 VERIFICATION or 备案 FILING
 * @param items projects that belong to this one, in numbers; null when none do
 * @param predecessors projects that were merged into this one, or that it was divided from
 * @param successors projects that it was merged into, or that were divided from it
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
        String pathStage,
        @Nullable String pathSince,
        List<String> next,
        List<String> besides,
        Rating rating,
        @Nullable String parent,
        ProjectNumbers.@Nullable Group items,
        @Nullable String phase,
        @Nullable String lead,
        @Nullable String unit,
        @Nullable Owner owner,
        @Nullable String nationalCode,
        @Nullable String procedure,
        @Nullable BigDecimal totalInvestmentCny,
        @Nullable Entry statistics,
        @Nullable String transitMode,
        PackProject.@Nullable Capacity capacity,
        List<PackProject.Quantity> quantities,
        Place source,
        List<FactView> facts,
        List<Link> links,
        List<ProjectFeeding.Fed> commitments,
        List<Successions.Relative> predecessors,
        List<Successions.Relative> successors,
        Map<String, Object> parts,
        Sharing sharing,
        boolean simulated) {

    /** As it was when other things were known of it: what may be done next and what other features know is of today. */
    ProjectView asOf(
            String stageThen,
            Text stageNameThen,
            @Nullable String sinceThen,
            String pathStageThen,
            List<FactView> factsThen) {
        Text scopeThen = stageThen.equals(stage) ? scope : null;
        return new ProjectView(
                plan,
                code,
                id,
                name,
                portfolio,
                kind,
                works,
                box,
                chapter,
                section,
                region,
                regions,
                stageThen,
                stageNameThen,
                sinceThen,
                scopeThen,
                lifeCycle,
                pathStageThen,
                null,
                List.of(),
                List.of(),
                Rating.UNKNOWN,
                parent,
                items,
                phase,
                lead,
                unit,
                owner,
                nationalCode,
                procedure,
                totalInvestmentCny,
                null,
                transitMode,
                capacity,
                quantities,
                source,
                factsThen,
                links,
                commitments,
                predecessors,
                successors,
                Map.of(),
                sharing,
                simulated);
    }

    /** Who owns it: a name, and a unified social credit code with the reason why it stands although its check digit is wrong. */
    record Owner(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String creditCodeReason) {}

    /** The last step of statistical entry. */
    record Entry(String step, String since) {}

    /** Where it lies and how that is known: from its NAME, or from GEOGRAPHY by a word. */
    record Region(
            String code, Text name, String basis, @Nullable String word) {}

    /** Something of another feature that is this project, or part of it. */
    @Schema(name = "Link1")
    record Link(String kind, String code, Text name, String href) {}
}
