package org.planmonitor.indicators.definition;

import org.planmonitor.indicators.plan.Json;

/**
 * One definition as it stood from one change to the next.
 *
 * @param version from 1, without gaps
 * @param ordinal its place among its kind, the same in every version
 * @param withdrawn that it is not defined any more; the body is then the last one that stood
 */
public record Version<T extends Record>(
        DefinitionKind kind, String code, int version, int ordinal, boolean withdrawn, T body, Change change) {

    /** What comes after this one. */
    <B extends Record> Version<B> next(B next, boolean gone, Change by) {
        return new Version<>(kind, code, version + 1, ordinal, gone, next, by);
    }

    static Version<?> read(VersionRow row, Change change, Json json) {
        return new Version<>(
                row.kind,
                row.code,
                row.version,
                row.ordinal,
                row.withdrawn,
                json.read(row.body, row.kind.form()),
                change);
    }
}
