package org.planmonitor.indicators.definition;

import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/** What of a plan has versions, and the form each is written in. */
public enum DefinitionKind {
    /** What the plan is; one a plan, of the code {@link #WHOLE}. */
    PLAN(PackPlan.class),
    /** Its headings; one a plan. */
    STRUCTURE(PackStructure.class),
    /** The terms it explains; one a plan. */
    GLOSSARY(Glossary.class),
    /** Past figures of its prose; one a plan. */
    HISTORICAL_FIGURES(HistoricalFigures.class),
    CATEGORY(Category.class),
    REGION(Region.class),
    DEPARTMENT(ReportingUnit.class),
    INDICATOR(PackIndicator.class),
    COMMITMENT(PackCommitment.class),
    /** A yearly plan (年度计划), by its year. */
    ANNUAL_PLAN(AnnualPlan.class),
    /** A task handed down (省下达). */
    TASK(AssignedTask.class),
    /** The own assessment of the level above. */
    OFFICIAL_RESULT(OfficialResult.class),
    /** A decision that changed a target. */
    AMENDMENT(TargetAmendment.class);

    /** The code of what there is once a plan. */
    public static final String WHOLE = "whole";

    private final Class<? extends Record> form;

    DefinitionKind(Class<? extends Record> form) {
        this.form = form;
    }

    Class<? extends Record> form() {
        return form;
    }
}
