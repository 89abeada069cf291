package org.planmonitor.kit.problem;

import java.util.Locale;
import java.util.Map;

import jakarta.validation.ConstraintViolation;

import org.planmonitor.kit.text.Text;

/**
 * What a violated constraint says, in both languages. The validator's own messages are interpolated in one language, before the
 * caller's is known, so the common ones are said here.
 */
final class Constraints {

    private static final String UPPER = "(?<=[a-z])(?=[A-Z])";

    private Constraints() {}

    /** {@code NotBlank} is {@code NOT_BLANK}. */
    static String code(ConstraintViolation<?> violation) {
        return name(violation).replaceAll(UPPER, "_").toUpperCase(Locale.ROOT);
    }

    static Text message(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (name(violation)) {
            case "NotNull" -> new Text("不能为空", "must be given");
            case "NotBlank", "NotEmpty" -> new Text("不能为空", "must not be empty");
            case "Size" -> size(attributes);
            case "Min", "DecimalMin" -> limit("不能小于 ", "must be at least ", attributes);
            case "Max", "DecimalMax" -> limit("不能大于 ", "must be at most ", attributes);
            case "Positive" -> new Text("必须大于 0", "must be greater than 0");
            case "PositiveOrZero" -> new Text("不能小于 0", "must be at least 0");
            case "Digits" -> new Text("数字位数过多", "has too many digits");
            case "Pattern" -> pattern(attributes);
            default -> Text.same(violation.getMessage());
        };
    }

    private static Text size(Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        return Integer.valueOf(Integer.MAX_VALUE).equals(max)
                ? new Text("长度不能小于 " + min, "must have a length of at least " + min)
                : new Text("长度必须在 " + min + " 到 " + max + " 之间", "must have a length from " + min + " to " + max);
    }

    private static Text limit(String zh, String en, Map<String, Object> attributes) {
        Object value = attributes.get("value");
        return new Text(zh + value, en + value);
    }

    private static Text pattern(Map<String, Object> attributes) {
        Object regexp = attributes.get("regexp");
        return new Text("格式必须符合 " + regexp, "must match " + regexp);
    }

    private static String name(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }
}
