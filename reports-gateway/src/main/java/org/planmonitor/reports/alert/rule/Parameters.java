package org.planmonitor.reports.alert.rule;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.AlertKind.Parameter;

/**
 * What a rule is measured by: exactly the members that its kind takes, the others null.
 *
 * @param lights RED, YELLOW
 * @param days of grace after a due day
 * @param share between 0 and 1
 * @param warnings kinds of warnings about supply
 */
@Schema(name = "AlertParameters")
public record Parameters(
        @Schema(description = "Lights of verdicts that raise it", examples = "[\"RED\"]") @Nullable
        List<String> lights,

        @Schema(description = "Days of grace, 0 to 3650", examples = "30") @Nullable
        Integer days,

        @Schema(description = "The least share of the planned investment, above 0 and at most 1", examples = "0.6")
        @Nullable
        BigDecimal share,

        @Schema(description = "Kinds of warnings about supply", examples = "[\"MISSING_LINK\"]") @Nullable
        List<String> warnings) {

    private static final int MOST_DAYS = 3_650;
    private static final Set<String> LIGHTS = Set.of("RED", "YELLOW");
    private static final Set<String> WARNINGS =
            Set.of("MISSING_LINK", "SINGLE_SUPPLIER", "LOW_STOCK", "SINGLE_SOURCE", "ORDERS_FALLING");

    /** Refuses with 400 what the kind does not take, lacks, or cannot be measured by. */
    public void require(AlertKind kind) {
        Map<Parameter, @Nullable Object> given = new EnumMap<>(Parameter.class);
        given.put(Parameter.LIGHTS, lights);
        given.put(Parameter.DAYS, days);
        given.put(Parameter.SHARE, share);
        given.put(Parameter.WARNINGS, warnings);
        given.forEach((parameter, value) -> {
            String pointer = "/parameters/" + parameter.name().toLowerCase(java.util.Locale.ROOT);
            if (kind.parameters().contains(parameter)) {
                Refusals.present(pointer, value);
            } else if (value != null) {
                throw Refusals.at(pointer, "WRONG_VALUE", kind + " 没有这个参数", kind + " takes no such parameter");
            }
        });
        within("/parameters/lights", lights, LIGHTS);
        within("/parameters/warnings", warnings, WARNINGS);
        Refusals.range("/parameters/days", days, 0, MOST_DAYS);
        if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            throw Refusals.at("/parameters/share", "WRONG_VALUE", "应大于 0 且不大于 1", "above 0 and at most 1 is expected");
        }
    }

    private static void within(String pointer, @Nullable List<String> values, Set<String> known) {
        if (values != null && (values.isEmpty() || !known.containsAll(values))) {
            throw Refusals.at(pointer, "WRONG_VALUE", "应取自 " + known, "one or more of " + known + " are expected");
        }
    }
}
