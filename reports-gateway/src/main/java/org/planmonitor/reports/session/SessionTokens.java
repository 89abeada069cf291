package org.planmonitor.reports.session;

import org.jspecify.annotations.Nullable;

/**
 * What the issuer gave for a person.
 *
 * @param access sent to the owners in the person's name
 * @param refresh renews it; null: the session ends with it
 * @param id says to the issuer, at the end, whose session ends there too
 * @param name what the person is called
 * @param endSession where the issuer ends its own session; null: nowhere
 */
record SessionTokens(
        String access,
        @Nullable String refresh,
        String id,
        @Nullable String name,
        @Nullable String endSession) {

    SessionTokens renewed(String newAccess, @Nullable String newRefresh) {
        return new SessionTokens(newAccess, newRefresh == null ? refresh : newRefresh, id, name, endSession);
    }

    /** Never the tokens themselves: a record is easily logged. */
    @Override
    public String toString() {
        return "tokens of " + name;
    }
}
