package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A project, programme, park, area or facility that the plan names. */
public record PackProject(
        String code,
        String id,
        Text name,
        String portfolio,
        String kind,
        @Nullable String transitMode,
        @Nullable Sharing sharing,
        @Nullable String parent,
        @Nullable String phase,
        @Nullable String lead,
        @Nullable String region,
        @Nullable String unit,
        @Nullable Owner owner,
        @Nullable String nationalCode,
        @Nullable String procedure,
        @Nullable BigDecimal totalInvestmentCny,
        @Nullable String listedOn,
        @Nullable Capacity capacity,
        List<Quantity> quantities,
        Place source) {

    /** Whose it is; a reason where the code stands although its check sign is wrong. */
    public record Owner(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String creditCodeReason) {}

    /** What the project can do or make when it is finished, with the words it was read from. */
    public record Capacity(
            BigDecimal value,
            String unit,
            String raw,
            @Nullable String qualifier) {}

    /** A number that the plan gives for the project. */
    public record Quantity(
            String subject,
            BigDecimal value,
            @Nullable BigDecimal valueMax,
            String unit,
            @Nullable String qualifier) {}

    /** No project has it: {@code …/projects/changes} is the feed of changes. */
    public static final String RESERVED_CODE = "changes";

    public PackProject {
        quantities = ProjectsPack.orEmpty(quantities);
    }

    /** Whether it is counted as a work of its own: programmes and districts are made of others. */
    public boolean works() {
        return !kind.equals("PROGRAMME") && !kind.equals("DISTRICT");
    }
}
