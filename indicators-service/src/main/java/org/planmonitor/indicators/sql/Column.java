package org.planmonitor.indicators.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** An array parameter: one column of many rows, for {@code unnest}. */
public record Column(String type, List<@Nullable Object> values) {

    /** One value of each row; enums and ids as their text. */
    public static <T> Column of(String type, Collection<T> rows, Function<T, ? extends @Nullable Object> field) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(plain(field.apply(row))));
        return new Column(type, values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
