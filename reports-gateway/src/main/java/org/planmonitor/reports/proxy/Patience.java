package org.planmonitor.reports.proxy;

import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/**
 * Leaves an owner alone that does not answer: when half of the last calls had no answer at all, none is sent for a while, and then
 * a few. An answer of whatever status is an answer.
 */
final class Patience {

    private static final int LAST_CALLS = 20;
    private static final int HALF = 50;
    private static final int TRIES = 3;

    private final CircuitBreaker breaker;

    Patience(String owner, Upstream upstream) {
        this.breaker = CircuitBreaker.of(
                owner,
                CircuitBreakerConfig.custom()
                        .slidingWindow(LAST_CALLS, LAST_CALLS, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(upstream.rest())
                        .permittedNumberOfCallsInHalfOpenState(TRIES)
                        .maxWaitDurationInHalfOpenState(upstream.rest())
                        .build());
    }

    /** Whether a call may be sent; exactly one of the others must follow. */
    boolean mayCall() {
        return breaker.tryAcquirePermission();
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(Throwable failure) {
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** The caller went away, or sent what is not passed on: it says nothing about the owner. */
    void unknown() {
        breaker.releasePermission();
    }
}
