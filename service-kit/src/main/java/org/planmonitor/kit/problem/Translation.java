package org.planmonitor.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

import org.planmonitor.kit.json.NumberTooLongException;

/**
 * Any exception as what the caller is told. The outermost exception that says something decides, so that a wrapper with a
 * meaning of its own is heard before what it wraps; what nothing is known of is ours and stays unsaid.
 */
final class Translation {

    private Translation() {}

    static Failure of(Throwable failure) {
        return Causes.of(failure).stream()
                .map(Translation::ofOne)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Statuses.failure(KitProblem.INTERNAL));
    }

    private static Optional<Failure> ofOne(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> Optional.of(Failure.of(problem));
            // Of a body that is read as a tree nobody keeps the place.
            case NumberTooLongException _ -> Optional.of(JsonFailures.tooManyDigits(""));
            case ForbiddenException _ -> Optional.of(Statuses.failure(KitProblem.FORBIDDEN));
            case UnauthorizedException _ -> Optional.of(Statuses.failure(KitProblem.UNAUTHENTICATED));
            case AuthenticationException _ -> Optional.of(Statuses.failure(KitProblem.UNAUTHENTICATED));
            case WebApplicationException web -> web(web);
            case ConstraintViolationException _ -> Optional.of(Statuses.failure(KitProblem.INTERNAL));
            default -> DatabaseFailures.of(failure);
        };
    }

    private static Optional<Failure> web(WebApplicationException failure) {
        if (failure.getCause() instanceof ProblemException problem) {
            return Optional.of(Failure.of(problem));
        }
        if (failure.getCause() instanceof JsonProcessingException json && isOfBody(json)) {
            return Optional.of(JsonFailures.of(json));
        }
        Failure plain = Statuses.failure(failure.getResponse().getStatus());
        Map<String, String> headers = new LinkedHashMap<>();
        failure.getResponse()
                .getStringHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return Optional.of(new Failure(plain.type(), plain.detail(), plain.errors(), headers));
    }

    /** A type that Jackson cannot handle at all is our mistake, whatever the caller sent. */
    static boolean isOfBody(JsonProcessingException failure) {
        return !(failure instanceof InvalidDefinitionException);
    }
}
