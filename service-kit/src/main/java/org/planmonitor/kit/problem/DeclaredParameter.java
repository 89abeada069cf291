package org.planmonitor.kit.problem;

import java.lang.reflect.Type;

import org.planmonitor.kit.text.Text;

/**
 * A parameter that a resource method takes from the path, the query or a header.
 *
 * @param index of the method's parameter that it is, or that the bean carrying it is
 * @param type of one value; the element's type where there are many
 * @param many whether it may be repeated
 */
public record DeclaredParameter(String name, Place place, int index, Class<?> type, boolean many) {

    /** Where a parameter stands in the request. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    static DeclaredParameter of(String name, Place place, int index, Type type) {
        Type element = ParameterTypes.element(type);
        return new DeclaredParameter(name, place, index, ParameterTypes.raw(element), ParameterTypes.isMany(type));
    }

    /** An error at this parameter. */
    ProblemError error(String code, Text message) {
        return place == Place.HEADER
                ? ProblemError.header(name, code, message)
                : ProblemError.parameter(name, code, message);
    }
}
