package org.planmonitor.kit.problem;

import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Writes every failure of a JAX-RS application as a problem document. Each type for which Quarkus has a mapper of its own is
 * named: the framework takes the nearest mapper of a class, so {@link Throwable} alone would be passed by.
 */
@Singleton
class ProblemMapper {

    /** Any failure that no other method here names. */
    @ServerExceptionMapper({
        Throwable.class,
        AuthenticationCompletionException.class,
        ForbiddenException.class,
        WebApplicationException.class
    })
    public Response any(Throwable failure, RoutingContext context) {
        return failure instanceof RedirectionException redirection
                ? redirection.getResponse()
                : answer(failure, Translation.of(failure), context);
    }

    /** A parameter that its type does not take: JAX-RS throws these two, with the conversion's exception as cause. */
    @ServerExceptionMapper({NotFoundException.class, BadRequestException.class})
    public Response parameter(
            Throwable failure, RoutingContext context, ResourceInfo resource, UriInfo uri, HttpHeaders headers) {
        boolean converting = resource.getResourceMethod() != null
                && failure.getCause() != null
                && !(failure.getCause() instanceof ProblemException)
                && !(failure.getCause() instanceof JsonProcessingException);
        return converting
                ? answer(failure, ParameterFailures.of(resource.getResourceMethod(), uri, headers), context)
                : any(failure, context);
    }

    /** A body that does not fit. Jackson's other exceptions come wrapped from reading; bare ones are of our own writing. */
    @ServerExceptionMapper(MismatchedInputException.class)
    public Response body(MismatchedInputException failure, RoutingContext context) {
        return answer(failure, JsonFailures.of(failure), context);
    }

    /** A violated constraint: the caller's when it is of the operation's arguments, ours otherwise. */
    @ServerExceptionMapper(ValidationException.class)
    public Response violation(ValidationException failure, RoutingContext context, ResourceInfo resource) {
        return failure instanceof ResteasyReactiveViolationException violations
                        && !ViolationFailures.isOfAnswer(violations)
                ? answer(failure, ViolationFailures.of(violations, resource.getResourceMethod()), context)
                : any(failure, context);
    }

    /** No token, or one that is not valid: with the challenge of the mechanism that would take one, or on the way to sign in. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> challenged(Throwable failure, RoutingContext context) {
        return Challenges.of(context).map(challenge -> {
            if (challenge.redirects()) {
                Response.ResponseBuilder elsewhere = Response.status(Response.Status.FOUND);
                challenge.headers().forEach(elsewhere::header);
                return elsewhere.build();
            }
            Failure told = Translation.of(failure);
            for (Map.Entry<String, String> header : challenge.headers().entrySet()) {
                told = told.with(header.getKey(), header.getValue());
            }
            return answer(failure, told, context);
        });
    }

    private static Response answer(Throwable failure, Failure told, RoutingContext context) {
        FailureLog.write(failure, told, context);
        return Answers.response(told, context);
    }
}
