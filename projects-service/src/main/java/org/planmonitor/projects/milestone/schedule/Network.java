package org.planmonitor.projects.milestone.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What waits for what among the milestones of one project, by their codes. */
public record Network(Map<String, ? extends Collection<String>> waitsFor) {

    /**
     * A ring of milestones that wait for each other, as it is walked: the last is the first again. Which of several rings is
     * named does not depend on the order of the map.
     */
    public Optional<List<String>> cycle() {
        Set<String> cleared = new HashSet<>();
        for (String start : new TreeSet<>(waitsFor.keySet())) {
            List<String> ring = walk(start, new ArrayList<>(), cleared);
            if (!ring.isEmpty()) {
                return Optional.of(ring);
            }
        }
        return Optional.empty();
    }

    private List<String> walk(String at, List<String> path, Set<String> cleared) {
        int met = path.indexOf(at);
        if (met >= 0) {
            List<String> ring = new ArrayList<>(path.subList(met, path.size()));
            ring.add(at);
            return ring;
        }
        if (cleared.contains(at)) {
            return List.of();
        }
        path.add(at);
        for (String before : new TreeSet<>(before(at))) {
            List<String> ring = walk(before, path, cleared);
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        path.removeLast();
        cleared.add(at);
        return List.of();
    }

    private Collection<String> before(String code) {
        Collection<String> before = waitsFor.get(code);
        return before == null ? List.of() : before;
    }
}
