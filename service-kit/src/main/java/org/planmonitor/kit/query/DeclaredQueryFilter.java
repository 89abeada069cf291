package org.planmonitor.kit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.DeclaredParameter;
import org.planmonitor.kit.problem.DeclaredParameter.Place;
import org.planmonitor.kit.problem.DeclaredParameters;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Refuses a query parameter that the operation does not declare, and one given twice that has one value. All of them are
 * named at once. Only JAX-RS operations pass here; health, metrics and documents under {@code /q} do not.
 */
@Provider
class DeclaredQueryFilter implements ContainerRequestFilter {

    private final ResourceInfo resource;

    DeclaredQueryFilter(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Boolean> declared = DeclaredParameters.of(resource.getResourceMethod()).stream()
                .filter(parameter -> parameter.place() == Place.QUERY)
                .collect(Collectors.toMap(DeclaredParameter::name, DeclaredParameter::many, (a, b) -> a || b));
        List<ProblemError> unknown = new ArrayList<>();
        List<ProblemError> repeated = new ArrayList<>();
        given.forEach((name, values) -> {
            @Nullable Boolean many = declared.get(name);
            if (many == null) {
                unknown.add(unknown(name));
            } else if (!many && values.size() > 1) {
                repeated.add(repeated(name));
            }
        });
        refuse(unknown, repeated);
    }

    private static void refuse(List<ProblemError> unknown, List<ProblemError> repeated) {
        if (unknown.isEmpty() && repeated.isEmpty()) {
            return;
        }
        boolean isUnknown = !unknown.isEmpty();
        List<ProblemError> all = new ArrayList<>(unknown);
        all.addAll(repeated);
        throw new ProblemException(
                isUnknown ? KitProblem.UNKNOWN_PARAMETER : KitProblem.VALIDATION,
                isUnknown
                        ? new Text("请求含有此操作未声明的查询参数。", "The operation does not declare this query parameter.")
                        : new Text("查询参数重复。", "A query parameter is given more than once."),
                all);
    }

    private static ProblemError unknown(String name) {
        return ProblemError.parameter(name, "UNKNOWN_PARAMETER", new Text("未知的查询参数", "unknown query parameter"));
    }

    private static ProblemError repeated(String name) {
        return ProblemError.parameter(name, "REPEATED_PARAMETER", new Text("该参数只能出现一次", "may be given once only"));
    }
}
