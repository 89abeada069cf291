package org.planmonitor.kit.problem;

import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.json.NumberTooLongException;
import org.planmonitor.kit.json.UnstorableTextException;
import org.planmonitor.kit.text.Text;

/** A body that Jackson could not read, with the place in it. Jackson's own words name Java types and are not passed on. */
final class JsonFailures {

    private static final ObjectMapper NAMES = new ObjectMapper();

    private static final Text MALFORMED = new Text("不是合法的 JSON", "not well-formed JSON");
    private static final Text DUPLICATE = new Text("字段重复出现", "the field stands twice");
    private static final Text TOO_MANY_DIGITS = new Text("数字位数过多", "the number has too many digits");
    private static final Text TOO_LONG =
            new Text("数字位数过多，或内容过长、嵌套过深", "too many digits, too long or nested too deeply");
    private static final Text NOT_STORABLE = new Text(
            "文本含有不允许的字符（U+0000 或不成对的代理项）",
            "the text has a character that is not allowed: U+0000 or half a surrogate pair");
    private static final Text UNKNOWN = new Text("未知字段", "unknown field");
    private static final Text MISSING = new Text("缺少必填字段", "a required field is missing");
    private static final Text OUT_OF_RANGE = new Text("数值超出范围", "the number is out of range");
    private static final Text WRONG_TYPE = new Text("值的类型不正确", "the value has the wrong type");
    private static final Text WRONG_VALUE = new Text("值不符合要求", "the value is not allowed");

    private JsonFailures() {}

    static Failure of(JsonProcessingException failure) {
        List<Throwable> causes = Causes.of(failure);
        String place = JsonPointers.of(failure);
        for (Throwable cause : causes) {
            if (cause instanceof ProblemException problem) {
                return beneath(place, problem);
            }
            if (cause instanceof InputCoercionException) {
                return invalid(place, "OUT_OF_RANGE", OUT_OF_RANGE);
            }
            if (cause instanceof NumberTooLongException) {
                return tooManyDigits(place);
            }
            if (cause instanceof UnstorableTextException) {
                return invalid(place, "TEXT_NOT_STORABLE", NOT_STORABLE);
            }
            if (cause instanceof StreamConstraintsException) {
                return Failure.of(KitProblem.VALIDATION, ProblemError.pointer(place, "TOO_LONG", TOO_LONG));
            }
        }
        return switch (failure) {
            case PropertyBindingException _ -> invalid(place, "UNKNOWN_FIELD", UNKNOWN);
            case InvalidNullException _ -> invalid(place, "MISSING_FIELD", MISSING);
            case InvalidFormatException format
            when isNumber(format.getTargetType()) -> invalid(place, "WRONG_TYPE", WRONG_TYPE);
            case InvalidFormatException format -> invalid(place, "WRONG_VALUE", expected(format));
            case MismatchedInputException mismatch when isMissing(mismatch) -> invalid(place, "MISSING_FIELD", MISSING);
            case MismatchedInputException mismatch
            when !isTruncated(mismatch) -> invalid(place, "WRONG_TYPE", WRONG_TYPE);
            case JsonMappingException mapping when !isUnreadable(mapping) -> invalid(place, "WRONG_VALUE", WRONG_VALUE);
            default -> malformed(failure, place);
        };
    }

    /** What came is too long, at a place that only another look at the body tells. */
    static ProblemException tooLong(String place) {
        return ProblemException.invalid(ProblemError.pointer(place, "TOO_LONG", TOO_LONG));
    }

    /** A number that is longer than any that is computed with. */
    static Failure tooManyDigits(String place) {
        return invalid(place, "TOO_MANY_DIGITS", TOO_MANY_DIGITS);
    }

    private static Failure malformed(JsonProcessingException failure, String place) {
        boolean duplicate = Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof JsonProcessingException json
                        && json.getOriginalMessage().startsWith("Duplicate field"));
        return Failure.of(
                KitProblem.MALFORMED_BODY,
                duplicate
                        ? ProblemError.pointer(place, "DUPLICATE_FIELD", DUPLICATE)
                        : ProblemError.pointer(place, "MALFORMED_JSON", MALFORMED));
    }

    private static Failure invalid(String place, String code, Text message) {
        return Failure.of(KitProblem.VALIDATION, ProblemError.pointer(place, code, message));
    }

    // A record's constructor knows its own fields, not where the record stands in the body.
    private static Failure beneath(String place, ProblemException problem) {
        List<ProblemError> errors = problem.errors().stream()
                .map(error -> error.pointer() == null
                        ? error
                        : ProblemError.pointer(place + error.pointer(), error.code(), error.message()))
                .toList();
        List<ProblemError> addressed = errors.isEmpty()
                ? List.of(ProblemError.pointer(place, problem.type().code(), problem.detail()))
                : errors;
        return new Failure(problem.type(), problem.detail(), addressed, Map.copyOf(problem.headers()));
    }

    private static boolean isNumber(@Nullable Class<?> type) {
        return type != null
                && Number.class.isAssignableFrom(
                        MethodType.methodType(type).wrap().returnType());
    }

    private static Text expected(InvalidFormatException failure) {
        Class<?> type = failure.getTargetType();
        if (type == null || !type.isEnum()) {
            return WRONG_VALUE;
        }
        String names = Arrays.stream(type.getEnumConstants())
                .map(constant -> NAMES.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
        return new Text("必须是下列之一：" + names, "must be one of " + names);
    }

    // Jackson has one exception for many things; these two are told apart by its words only.
    private static boolean isMissing(MismatchedInputException failure) {
        String words = failure.getOriginalMessage();
        return words.startsWith("Missing required creator property")
                || words.startsWith("Missing creator property")
                || words.startsWith("Null value for creator property");
    }

    private static boolean isTruncated(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Unexpected end-of-input")
                || failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static boolean isUnreadable(JsonMappingException failure) {
        return failure.getCause() instanceof StreamReadException;
    }
}
