package org.planmonitor.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Failures outside JAX-RS: a path that nobody serves, a route's own failure, and whatever goes wrong while a JAX-RS answer is
 * written. Routes of a service end their failures with {@link #end}, or simply fail their context.
 */
@ApplicationScoped
public class RouteProblems {

    // The framework's error page stands last of all and would answer first otherwise.
    private static final int BEFORE_ERROR_PAGE = Integer.MAX_VALUE - 1;
    private static final int BAD_REQUEST = 400;

    void install(@Observes Router router) {
        router.route().order(BEFORE_ERROR_PAGE).failureHandler(RouteProblems::failed);
        for (KitProblem unrouted : new KitProblem[] {
            KitProblem.VALIDATION,
            KitProblem.NOT_FOUND,
            KitProblem.METHOD_NOT_ALLOWED,
            KitProblem.NOT_ACCEPTABLE,
            KitProblem.UNSUPPORTED_MEDIA_TYPE,
            KitProblem.INTERNAL
        }) {
            router.errorHandler(unrouted.status(), context -> Answers.end(Statuses.failure(unrouted), context));
        }
    }

    /** Answers a request of a Vert.x route with a problem document. */
    public static void end(RoutingContext context, ProblemException problem) {
        Failure told = Failure.of(problem);
        FailureLog.write(problem, told, context);
        Answers.end(told, context);
    }

    private static void failed(RoutingContext context) {
        @Nullable Throwable failure = context.failure();
        if (isOfSecurity(failure)) {
            context.next(); // JAX-RS has the challenge: see ProblemMapper
            return;
        }
        if (failure == null || isOfTheRequest(context.statusCode(), failure)) {
            Answers.end(Statuses.failure(context.statusCode()), context);
            return;
        }
        Failure told = Translation.of(failure);
        FailureLog.write(failure, told, context);
        Answers.end(told, context);
    }

    /** What the router itself finds wrong with a request, such as that it names no host, before any route has seen it. */
    private static boolean isOfTheRequest(int status, Throwable failure) {
        return failure instanceof VertxException && status >= BAD_REQUEST && status < KitProblem.INTERNAL.status();
    }

    private static boolean isOfSecurity(@Nullable Throwable failure) {
        return failure instanceof AuthenticationException
                || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException;
    }
}
