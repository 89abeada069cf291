package org.planmonitor.reports.alert.cause;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;

/** What an alert is about. */
public record Subject(Type type, String code) {

    /** What sort of thing. */
    public enum Type {
        INDICATOR,
        COMMITMENT,
        PROJECT,
        CHAIN,
        DEPARTMENT
    }

    /** Where its owner tells more of it. */
    public String href(String plan) {
        return switch (type) {
            case INDICATOR -> "/indicators/v1/plans/" + plan + "/indicators/" + code;
            case COMMITMENT -> "/indicators/v1/plans/" + plan + "/commitments/" + code;
            case PROJECT -> "/projects/v1/plans/" + plan + "/projects/" + code;
            case CHAIN -> "/projects/v1/plans/" + plan + "/chains/" + code;
            case DEPARTMENT -> "/indicators/v1/plans/" + plan + "/departments";
        };
    }

    /** With its name; its code where it has none. */
    public Named named(String plan, Map<Subject, Text> names) {
        return new Named(type, code, names.getOrDefault(this, Text.same(code)), href(plan));
    }

    /** A subject as it is shown. */
    @Schema(name = "AlertSubject")
    public record Named(Type type, String code, Text name, String href) {}
}
