package org.planmonitor.kit.security;

/**
 * With whom a fact is shared. Everything that can be read has one, every query, cache key, event and export is narrowed by the
 * set its reader may see: see {@link Caller#visible()}.
 */
public enum Sharing {
    /** Released: everybody, without a token. */
    PUBLIC,
    /** Every caller with a token. */
    INTERNAL,
    /** Those who plan, check, release and audit. */
    RESTRICTED
}
