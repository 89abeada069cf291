package org.planmonitor.projects.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackLifeCycles;

/** Which path a project goes, by its portfolio and kind. */
final class PathOf {

    private record Where(String portfolio, String kind) {}

    private final Map<Where, String> paths = new HashMap<>();

    PathOf(List<PackLifeCycles.Assignment> assignments) {
        for (PackLifeCycles.Assignment assignment : assignments) {
            assignment.kinds().forEach(kind -> paths.put(new Where(assignment.portfolio(), kind), assignment.path()));
        }
    }

    @Nullable
    String find(String portfolio, String kind) {
        return paths.get(new Where(portfolio, kind));
    }

    String code(String portfolio, String kind) {
        String path = find(portfolio, kind);
        if (path == null) {
            throw new IllegalStateException("no life cycle for " + kind + " of " + portfolio);
        }
        return path;
    }
}
