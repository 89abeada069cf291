package org.planmonitor.local.issuer;

import java.time.Duration;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Signs what is said of a demo user: to the services (access), and to who signs him in (id). */
final class TokenMaker {

    private final String issuer;
    private final SigningKey key;

    TokenMaker(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    String access(DemoUser user, String client, Duration lifetime) {
        JwtClaims claims = claims(user, Issuer.AUDIENCE, lifetime);
        claims.setStringClaim("azp", client);
        claims.setStringListClaim("roles", user.role());
        claims.setStringListClaim("departments", user.departments());
        claims.setStringListClaim("regions", user.regions());
        claims.setStringListClaim("units", user.units());
        if (user.creditCode() != null) {
            claims.setStringClaim("creditCode", user.creditCode());
        }
        return key.sign(claims);
    }

    String id(SignedIn signedIn, Duration lifetime) {
        JwtClaims claims = claims(signedIn.user(), signedIn.client(), lifetime);
        if (signedIn.nonce() != null) {
            claims.setStringClaim("nonce", signedIn.nonce());
        }
        return key.sign(claims);
    }

    private JwtClaims claims(DemoUser user, String audience, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(user.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + lifetime.toSeconds()));
        claims.setGeneratedJwtId();
        claims.setStringClaim("name", user.name());
        return claims;
    }
}
