package org.planmonitor.indicators.definition;

/** What a request can carry as its {@code definition}: the name of the schema, and the record it is read into. */
public enum RequestForm {
    NEW_PLAN("newPlan", NewPlan.class),
    PLAN("plan", DefinitionKind.PLAN),
    STRUCTURE("structure", DefinitionKind.STRUCTURE),
    CATEGORY("category", DefinitionKind.CATEGORY),
    REGION("region", DefinitionKind.REGION),
    DEPARTMENT("department", DefinitionKind.DEPARTMENT),
    INDICATOR("indicator", DefinitionKind.INDICATOR),
    COMPONENT("component", PackIndicator.Component.class),
    BASELINE("baseline", PackBaseline.class),
    COMMITMENT("commitment", DefinitionKind.COMMITMENT),
    ANNUAL_PLAN("annualPlan", DefinitionKind.ANNUAL_PLAN),
    TASK("task", DefinitionKind.TASK),
    OFFICIAL_RESULT("officialResult", DefinitionKind.OFFICIAL_RESULT);

    private final String schema;
    private final Class<? extends Record> type;

    RequestForm(String schema, Class<? extends Record> type) {
        this.schema = schema;
        this.type = type;
    }

    RequestForm(String schema, DefinitionKind kind) {
        this(schema, kind.form());
    }

    String schema() {
        return schema;
    }

    Class<? extends Record> type() {
        return type;
    }
}
