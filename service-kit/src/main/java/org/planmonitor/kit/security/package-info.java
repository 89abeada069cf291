/**
 * Who is calling and what they may see and do: the token's claims as a {@link org.planmonitor.kit.security.Caller}, roles
 * mapped to permissions, and the one visibility predicate ({@link org.planmonitor.kit.security.Sharing}) of every query.
 */
@NullMarked
package org.planmonitor.kit.security;

import org.jspecify.annotations.NullMarked;
