package org.planmonitor.projects.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackChain;

/**
 * A chain as other features take it: its latest version, as far as the caller may see it.
 *
 * @param owner its lead department, null where it has none
 * @param nodes in the order of the chain
 * @param suppliers of each leader firm those at nodes from which steps lead to its own
 */
public record ChainFacts(
        String plan,
        String code,
        Text name,
        Sharing sharing,
        @Nullable String owner,
        Map<String, Link> nodes,
        List<Firm> firms,
        List<PackChain.Demand> demands,
        Map<String, List<String>> suppliers) {

    /** A node with who stands at it; neither confirmed nor missing is what nobody has spoken of. */
    public record Link(
            String code, Text name, boolean confirmed, boolean missing, List<String> firms, List<String> projects) {}

    /**
     * An enterprise of the chain.
     *
     * @param local whether it makes in a region of the plan; null where nobody has said where it makes
     */
    public record Firm(
            String creditCode,
            String name,
            @Nullable Boolean local,
            PackChain.@Nullable Point site,
            boolean leads,
            boolean isCore) {}

    /** Who stands upstream of a leader firm, in the order of the chain. */
    public List<Firm> suppliersOf(String leader) {
        List<String> codes = suppliers.getOrDefault(leader, List.of());
        return firms.stream().filter(firm -> codes.contains(firm.creditCode())).toList();
    }

    public Optional<Firm> firm(String creditCode) {
        return firms.stream()
                .filter(firm -> firm.creditCode().equals(creditCode))
                .findFirst();
    }
}
