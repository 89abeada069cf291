package org.planmonitor.local.issuer;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Things given out under a name that nobody can guess, and that holds once and for a while: codes and refresh tokens. */
final class OneTime<T> {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Kept<T>> kept = new ConcurrentHashMap<>();
    private final long lifetime;

    OneTime(Duration lifetime) {
        this.lifetime = lifetime.toNanos();
    }

    private record Kept<T>(T thing, long until) {

        boolean holds() {
            return System.nanoTime() - until < 0;
        }
    }

    String give(T thing) {
        kept.values().removeIf(each -> !each.holds());
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.put(name, new Kept<>(thing, System.nanoTime() + lifetime));
        return name;
    }

    Optional<T> take(String name) {
        return Optional.ofNullable(kept.remove(name)).filter(Kept::holds).map(Kept::thing);
    }
}
