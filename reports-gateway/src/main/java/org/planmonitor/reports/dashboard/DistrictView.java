package org.planmonitor.reports.dashboard;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * The projects that stand in one region of the plan, counted. Maps have every stage and every light, zero included.
 *
 * @param code of the region, GB/T 2260; empty for the projects whose place is not recorded
 * @param parent the region that it is a part of
 * @param overdue blockers that are past their day
 * @param href the projects
 */
record DistrictView(
        String code,
        Text name,
        @Nullable String level,
        @Nullable String parent,
        int total,
        int works,
        Map<String, Integer> byStage,
        Map<String, Integer> byLight,
        int blockers,
        int overdue,
        String href) {}
