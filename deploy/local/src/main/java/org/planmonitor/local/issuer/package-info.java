/**
 * A small OpenID Connect issuer for demonstrations: one user per role, a token for whoever asks. Its key is kept with the
 * data, so that a token outlives a restart. It listens on loopback only and must never run anywhere else.
 */
@NullMarked
package org.planmonitor.local.issuer;

import org.jspecify.annotations.NullMarked;
