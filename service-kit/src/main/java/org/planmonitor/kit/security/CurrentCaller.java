package org.planmonitor.kit.security;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * The caller on whose behalf this thread works: of the HTTP request being answered, or the service itself inside
 * {@link #asSystem}. Outside both it fails instead of guessing, so that no request handed to another thread is ever taken for
 * the system.
 */
@ApplicationScoped
public class CurrentCaller {

    private static final ScopedValue<Caller> SYSTEM = ScopedValue.newInstance();

    private final Instance<SecurityIdentity> identity;
    private final Instance<CurrentVertxRequest> request;

    CurrentCaller(Instance<SecurityIdentity> identity, Instance<CurrentVertxRequest> request) {
        this.identity = identity;
        this.request = request;
    }

    /** The caller; never null. */
    public Caller get() {
        if (SYSTEM.isBound()) {
            return SYSTEM.get();
        }
        if (!inRequest()) {
            throw new IllegalStateException(
                    "no HTTP request here: work that nobody asked for runs inside CurrentCaller.asSystem");
        }
        return CallerAugmentor.callerOf(identity.get());
    }

    /** Runs work of the service's own under the name that the audit trail shows as {@code system:name}. */
    public static void asSystem(String name, Runnable work) {
        ScopedValue.where(SYSTEM, Caller.system(name)).run(work);
    }

    /** As {@link #asSystem(String, Runnable)}, with a result. */
    public static <T> T callAsSystem(String name, Supplier<T> work) {
        return ScopedValue.where(SYSTEM, Caller.system(name)).call(work::get);
    }

    private boolean inRequest() {
        return Arc.container().requestContext().isActive() && request.get().getCurrent() != null;
    }
}
