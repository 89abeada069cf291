package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.Place;

/** All that is public of one project, as the features keep it. Dates are as precise as they are known. */
record Sheet(
        Core core,
        List<Region> regions,
        List<Point> points,
        List<Reached> reached,
        List<Agreed> milestones,
        List<Month> months,
        List<Role> roles,
        List<File> files,
        List<Source> sources,
        List<Balance> balances,
        List<Relative> relatives) {

    /** @param place where it stands in its plan, by which the rest is found */
    record Core(
            long place,
            String code,
            String number,
            Text name,
            String portfolio,
            Text portfolioName,
            String kind,
            @Nullable String transitMode,
            @Nullable String parent,
            @Nullable String lead,
            String stage,
            String pathStage,
            @Nullable Text scope,
            Said said,
            @Nullable String ownerName,
            @Nullable String ownerCode,
            @Nullable String nationalCode,
            @Nullable BigDecimal totalCny,
            Instant changedAt) {}

    /** What the plan says of it. */
    record Said(PackProject.@Nullable Capacity capacity, List<PackProject.Quantity> quantities, Place source) {}

    record Region(String code, Text name) {}

    /** Where it lies: one, or none. */
    record Point(BigDecimal longitude, BigDecimal latitude, int precisionMetres, String source) {}

    /** A stage that it reached, between two days. */
    record Reached(String stage, LocalDate first, LocalDate last) {}

    record Agreed(
            String code,
            Text name,
            String original,
            String baseline,
            @Nullable String actual) {}

    /** A confirmed report. */
    record Month(
            String month, String imageProgress, @Nullable BigDecimal percent) {}

    /** A unit, never a person. */
    record Role(String role, String unitKind, String unitCode, String unitName) {}

    /** Evidence of a confirmed report. */
    record File(UUID id, String name, String mediaType, Instant releasedAt) {}

    /** What was published about it. */
    record Source(
            long fact,
            String title,
            @Nullable String published,
            @Nullable Text detail) {}

    /**
     * What an account of its money holds, in 10,000 yuan.
     *
     * @param source empty where the account is not kept by source
     * @param year 0 where it is not kept by year
     */
    record Balance(String account, String source, int year, BigDecimal amount) {}

    /** A project that it was merged or divided with. */
    record Relative(String relationship, String code) {}
}
