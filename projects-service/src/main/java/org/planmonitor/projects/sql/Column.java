package org.planmonitor.projects.sql;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, bound as one array: {@code unnest} turns several of them into rows again, so that any number of
 * rows is one statement.
 *
 * @param type the element type as PostgreSQL names it: {@code bigint}, {@code numeric}
 */
public record Column(String type, List<@Nullable Object> values) {

    public static <T> Column of(String type, List<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return new Column(type, rows.stream().<@Nullable Object>map(value).toList());
    }
}
