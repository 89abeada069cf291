package org.planmonitor.reports.client;

/**
 * Who calls, as far as quotas go.
 *
 * @param key whose calls are counted together
 * @param client under which name usage is shown
 * @param perDay 0: no limit
 */
record Visitor(String key, String client, int perMinute, int perDay) {

    static final String ANONYMOUS = "anonymous";
    static final String UNNAMED = "unnamed";

    boolean isLimitedByDay() {
        return perDay > 0;
    }
}
