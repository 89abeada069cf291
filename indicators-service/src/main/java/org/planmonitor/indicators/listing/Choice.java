package org.planmonitor.indicators.listing;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** A query parameter that takes one of a few words. JAX-RS would answer 404 for any other; the caller deserves the list. */
public final class Choice {

    private Choice() {}

    /** The value of an enum by its name; null when the parameter is absent. */
    public static <E extends Enum<E>> @Nullable E of(String parameter, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> unknown(parameter, value, type));
    }

    /** true or false; null when the parameter is absent. */
    public static @Nullable Boolean flag(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(parameter, value, "true, false");
        };
    }

    /** A whole number; null when the parameter is absent. */
    public static @Nullable Integer number(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException _) {
            throw invalid(parameter, value, "1, 2, 3 …");
        }
    }

    private static <E extends Enum<E>> ProblemException unknown(String parameter, String value, Class<E> type) {
        return invalid(
                parameter,
                value,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static ProblemException invalid(String parameter, String value, String possible) {
        return ProblemException.invalid(ProblemError.parameter(
                parameter,
                "VALUE_UNKNOWN",
                new Text(
                        parameter + " 不能是“" + value + "”；可为：" + possible,
                        parameter + " cannot be '" + value + "'; it can be: " + possible)));
    }
}
