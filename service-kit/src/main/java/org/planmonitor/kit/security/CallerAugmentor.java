package org.planmonitor.kit.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonString;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the token's claims once per request into a {@link Caller} and grants the permissions of its roles. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private static final String CALLER = "org.planmonitor.caller";

    private final Map<Role, Set<String>> permissions;

    CallerAugmentor(Instance<RolePermissions> permissions) {
        this.permissions =
                permissions.isUnsatisfied() ? Map.of() : permissions.get().permissions();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Caller caller = read(identity);
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addPermissionsAsString(caller.permissions())
                        .addAttribute(CALLER, caller)
                        .build());
    }

    static Caller callerOf(SecurityIdentity identity) {
        return identity.isAnonymous() ? Caller.ANONYMOUS : identity.<Caller>getAttribute(CALLER);
    }

    private Caller read(SecurityIdentity identity) {
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Set<String> granted = roles.stream()
                .flatMap(role -> permissions.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet());
        @Nullable JsonWebToken token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
        return new Caller(
                identity.getPrincipal().getName(),
                roles,
                strings(token, "departments"),
                strings(token, "regions"),
                string(token, "creditCode"),
                strings(token, "units"),
                granted);
    }

    private static Set<String> strings(@Nullable JsonWebToken token, String claim) {
        Object value = token == null ? null : token.getClaim(claim);
        return value instanceof Collection<?> values
                ? values.stream().map(CallerAugmentor::text).collect(Collectors.toSet())
                : Set.of();
    }

    private static @Nullable String string(@Nullable JsonWebToken token, String claim) {
        Object value = token == null ? null : token.getClaim(claim);
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
