package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * What one thing was at one instant and is at another. Words are the owner's codes: verdicts of indicators and commitments, the
 * stage of a project, the computed light of its rating, the state of a blocker.
 *
 * @param kind INDICATOR, COMMITMENT, PROJECT, RATING or BLOCKER
 * @param code of the subject or the project
 * @param part the number of the blocker; null for all others
 * @param before null where nothing was known, or nothing that the caller may see
 * @param beforeFigure the pace ratio of a verdict, the level of a blocker
 * @param at when the newest of it became known
 * @param href what lies behind it
 */
record ChangeView(
        String kind,
        String code,
        @Nullable Long part,
        Text name,
        @Nullable String before,
        String after,
        @Nullable String beforeLight,
        @Nullable String afterLight,
        @Nullable BigDecimal beforeFigure,
        @Nullable BigDecimal afterFigure,
        @Nullable String period,
        Instant at,
        String href) {}
