package org.planmonitor.kit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A statement whose parameters have names, for statements in which one stands many times. {@code ::type} is a cast and no name;
 * a name without a value is an error, not a null.
 *
 * @param sql with positional parameters
 */
public record Named(String sql, List<@Nullable Object> parameters) {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9_]*)");

    public static Named of(String sql, Map<String, ? extends @Nullable Object> values) {
        List<@Nullable Object> parameters = new ArrayList<>();
        Matcher names = NAME.matcher(sql);
        StringBuilder positional = new StringBuilder();
        while (names.find()) {
            String name = names.group(1);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("no value for :" + name);
            }
            parameters.add(values.get(name));
            names.appendReplacement(positional, "?");
        }
        return new Named(names.appendTail(positional).toString(), parameters);
    }
}
