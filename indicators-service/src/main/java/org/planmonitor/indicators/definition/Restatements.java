package org.planmonitor.indicators.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which commitment repeats which: a chain that must end somewhere. */
final class Restatements {

    private final Map<String, String> restates = new HashMap<>();

    Restatements(List<PackCommitment> commitments) {
        for (PackCommitment each : commitments) {
            String earlier = each.restates();
            if (earlier != null) {
                restates.put(each.code(), earlier);
            }
        }
    }

    void check(String at, PackCommitment commitment, Findings findings) {
        Set<String> chain = new HashSet<>();
        @Nullable String next = commitment.code();
        while (next != null && chain.add(next)) {
            next = restates.get(next);
        }
        if (commitment.code().equals(next)) {
            findings.add(at, "RESTATES_IN_A_CIRCLE", "重申关系形成循环", "It comes to repeat itself");
        }
    }
}
