package org.planmonitor.kit.closing;

import java.lang.reflect.Method;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.security.PermissionsAllowed;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/**
 * Refuses what would change a closed plan, with 409. A write is what needs a permission and does not only read: computations that anybody may ask
 * for by POST change nothing and go through. It looks before the operation begins: a write that is under way when the plan is closed ends.
 */
@Provider
class ClosedPlanFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ResourceInfo resource;
    private final Instance<Closures> closures;

    ClosedPlanFilter(@Context ResourceInfo resource, Instance<Closures> closures) {
        this.resource = resource;
        this.closures = closures;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String plan = request.getUriInfo().getPathParameters().getFirst(Closures.PARAMETER);
        if (plan != null
                && !READING.contains(request.getMethod())
                && writes(resource.getResourceMethod())
                && closures.stream().anyMatch(each -> each.isClosed(plan))) {
            throw Closures.closed(
                    plan,
                    ProblemError.parameter(
                            Closures.PARAMETER, Closures.CODE, new Text("该规划已归档", "The plan is archived")));
        }
    }

    private static boolean writes(Method operation) {
        return operation.isAnnotationPresent(PermissionsAllowed.class)
                && !operation.isAnnotationPresent(TakenWhenClosed.class);
    }
}
