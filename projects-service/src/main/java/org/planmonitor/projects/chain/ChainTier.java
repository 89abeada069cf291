package org.planmonitor.projects.chain;

import java.util.Map;

import org.planmonitor.kit.text.Text;

/** The rank that the plan gives a chain. */
record ChainTier(String code, Text name) {

    static ChainTier of(String code, Map<String, Text> tiers) {
        return new ChainTier(code, tiers.getOrDefault(code, Text.same(code)));
    }
}
