package org.planmonitor.reports.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Severity;

/**
 * An alert as it is shown and told.
 *
 * @param text why, in one sentence
 * @param times how many causes it has had since it was raised
 * @param since there has been a cause without a gap, which may be before it was raised
 */
@Schema(name = "Alert")
public record AlertView(
        UUID id,
        String href,

        @Schema(description = "One more with every step", examples = "1")
        long version,

        @Schema(description = "Code of the plan", examples = "taiyuan-14fyp")
        String plan,

        @Schema(description = "Code of the rule that raised it", examples = "verdict-red")
        String rule,

        AlertKind kind,
        AlertState state,
        Severity severity,
        Subject.Named subject,
        Text text,
        List<Found.Held> causes,

        @Schema(description = "Causes that it has had since it was raised", examples = "1")
        int times,

        @Schema(description = "Since when there has been a cause, without a gap")
        Instant since,

        Instant raisedAt,

        @Schema(description = "When the newest cause joined")
        Instant lastSeenAt,

        @Schema(description = "The department that it goes to or was assigned to") @Nullable
        Department department,

        @Schema(
                description =
                        "Whom it was assigned to: subject of the token; null for who is not signed in, and in events")
        @Nullable
        String person,

        @Schema(description = "Roles that it goes to", examples = "[\"planner\"]")
        List<String> roles,

        @Schema(description = "Steps that it has gone up", examples = "0")
        int level,

        @Nullable Instant acknowledgedAt,
        @Nullable Instant silencedUntil,
        @Nullable Instant resolvedAt,

        @Schema(description = "CAUSE_GONE or RULE_OFF; null while it stands") @Nullable
        Resolution resolution,

        Sharing sharing) {

    /** Who answers. */
    @Schema(name = "AlertDepartment")
    record Department(String code, Text name) {}

    /**
     * @param names of the subject and the department
     * @param persons whether the reader may know whom it was assigned to
     */
    static AlertView of(Alert alert, Map<Subject, Text> names, boolean persons) {
        Found found = alert.found();
        Handled handled = alert.handled();
        Subject subject = alert.subject();
        return new AlertView(
                alert.id(),
                "/reports/v1/plans/" + alert.plan() + "/alerts/" + alert.id(),
                alert.version(),
                alert.plan(),
                alert.rule(),
                alert.kind(),
                handled.state(),
                handled.severity(),
                subject.named(alert.plan(), names),
                found.text(),
                found.causes(),
                alert.times(),
                found.since(),
                alert.raisedAt(),
                alert.lastSeenAt(),
                department(alert, names),
                persons ? handled.person() : null,
                handled.roles(),
                handled.level(),
                handled.acknowledgedAt(),
                handled.silencedUntil(),
                handled.resolvedAt(),
                handled.resolution(),
                found.sharing());
    }

    private static @Nullable Department department(Alert alert, Map<Subject, Text> names) {
        String code = alert.handled().department();
        if (code == null) {
            return null;
        }
        return new Department(code, names.getOrDefault(department(code), told(alert.found(), code)));
    }

    /** As the fact tells it, for who is no department of the plan. */
    private static Text told(Found found, String code) {
        String name = found.responsibleName();
        return Text.same(name != null && code.equals(found.responsible()) ? name : code);
    }

    private static Subject department(String code) {
        return new Subject(Subject.Type.DEPARTMENT, code);
    }

    /** What has a name in the view of an alert. */
    static List<Subject> named(Alert alert) {
        String department = alert.handled().department();
        return department == null ? List.of(alert.subject()) : List.of(alert.subject(), department(department));
    }
}
