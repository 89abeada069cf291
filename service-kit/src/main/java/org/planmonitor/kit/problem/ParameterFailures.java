package org.planmonitor.kit.problem;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.planmonitor.kit.text.Text;

/**
 * A path, query or header parameter that its type does not take. JAX-RS prescribes 404 for the first two; a list that is asked
 * for with {@code limit=ten} exists all the same, so it is 400 here, with every such parameter named.
 */
final class ParameterFailures {

    private static final Text DETAIL = new Text("参数格式不正确。", "A parameter does not have the required form.");

    private ParameterFailures() {}

    static Failure of(Method method, UriInfo uri, HttpHeaders headers) {
        List<ProblemError> errors = DeclaredParameters.of(method).stream()
                .filter(parameter -> values(parameter, uri, headers).stream()
                        .anyMatch(value -> !Conversions.works(parameter.type(), value)))
                .map(parameter -> parameter.error("PARAMETER_FORMAT", Conversions.expected(parameter.type())))
                .toList();
        return new Failure(KitProblem.VALIDATION, DETAIL, errors, Map.of());
    }

    private static List<String> values(DeclaredParameter parameter, UriInfo uri, HttpHeaders headers) {
        List<String> values = switch (parameter.place()) {
            case PATH -> uri.getPathParameters().get(parameter.name());
            case QUERY -> uri.getQueryParameters().get(parameter.name());
            case HEADER -> headers.getRequestHeader(parameter.name());
        };
        return values == null ? List.of() : values;
    }
}
