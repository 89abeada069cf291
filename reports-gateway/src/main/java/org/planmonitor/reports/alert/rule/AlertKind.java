package org.planmonitor.reports.alert.rule;

import java.util.Set;

import org.planmonitor.reports.projection.FactsKept.About;

/** What a rule looks for, the parameters that it takes, and the facts that it follows from. */
public enum AlertKind {
    /** The verdict on an indicator or commitment has one of the lights. */
    VERDICT_RED,
    /** A figure is not published so many days after it was due. */
    FIGURE_OVERDUE,
    /** A department has not handed in a period's figures so many days after they were due. */
    REPORT_OVERDUE,
    /** A project's report of a month has not come, or not come again since it was returned, so many days after its cut-off day. */
    PROJECT_REPORT_OVERDUE,
    /** A milestone is forecast, or stands unreached, more than so many days behind its baseline. */
    MILESTONE_SLIPPED,
    /** A blocker is not closed so many days after it was due. */
    BLOCKER_PAST_DUE,
    /** An industry chain has an open warning of one of the kinds: no supplier is left, or one. */
    CHAIN_SUPPLY,
    /** Less than the share of the planned investment is in place. */
    FUNDS_BEHIND,
    /** The three lights of a project contradict each other, as their owner says. */
    RATINGS_CONTRADICT;

    Set<Parameter> parameters() {
        return switch (this) {
            case VERDICT_RED -> Set.of(Parameter.LIGHTS);
            case FIGURE_OVERDUE, REPORT_OVERDUE, PROJECT_REPORT_OVERDUE, MILESTONE_SLIPPED, BLOCKER_PAST_DUE ->
                Set.of(Parameter.DAYS);
            case CHAIN_SUPPLY -> Set.of(Parameter.WARNINGS);
            case FUNDS_BEHIND -> Set.of(Parameter.SHARE);
            case RATINGS_CONTRADICT -> Set.of();
        };
    }

    /** What a change of may raise or resolve alerts of this kind. */
    public Set<About> facts() {
        return switch (this) {
            case VERDICT_RED -> Set.of(About.PLAN, About.VERDICT, About.SUBJECT);
            case FIGURE_OVERDUE -> Set.of(About.PLAN, About.REPORTING, About.SUBJECT);
            case REPORT_OVERDUE -> Set.of(About.PLAN, About.REPORTING);
            case PROJECT_REPORT_OVERDUE -> Set.of(About.PLAN, About.PROGRESS_REPORT, About.PROJECT);
            case MILESTONE_SLIPPED -> Set.of(About.PLAN, About.MILESTONE, About.PROJECT);
            case BLOCKER_PAST_DUE -> Set.of(About.PLAN, About.BLOCKER, About.PROJECT);
            case CHAIN_SUPPLY -> Set.of(About.PLAN, About.SUPPLY);
            case FUNDS_BEHIND -> Set.of(About.PLAN, About.MONEY, About.PROJECT);
            case RATINGS_CONTRADICT -> Set.of(About.PLAN, About.RATING, About.PROJECT);
        };
    }

    /** The members of {@link Parameters}. */
    enum Parameter {
        LIGHTS,
        DAYS,
        SHARE,
        WARNINGS
    }
}
