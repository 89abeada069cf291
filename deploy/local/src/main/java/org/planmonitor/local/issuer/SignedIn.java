package org.planmonitor.local.issuer;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in at the page, for a client.
 *
 * @param redirectUri where the code went, and must be named again when it is exchanged
 * @param challenge of PKCE, S256
 */
record SignedIn(
        DemoUser user,
        String client,
        String redirectUri,
        String challenge,
        @Nullable String nonce) {}
