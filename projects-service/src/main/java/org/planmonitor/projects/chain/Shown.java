package org.planmonitor.projects.chain;

import java.util.List;
import java.util.Set;

import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.versions.Stored;

/** What a reader may see of a version: no project that is not theirs to see, and figures of firms only where money is disclosed. */
final class Shown {

    private Shown() {}

    static Stored<PackChain> to(Stored<PackChain> stored, Set<String> projects, boolean money) {
        PackChain whole = stored.content();
        PackChain part = new PackChain(
                whole.code(),
                whole.name(),
                whole.tier(),
                whole.sharing(),
                whole.nodes().stream().map(node -> with(node, projects)).toList(),
                whole.edges(),
                whole.sequences(),
                whole.enterprises(),
                whole.platforms(),
                whole.goals(),
                whole.duties(),
                whole.revenues(),
                money ? whole.firms() : whole.firms().stream().map(Shown::poor).toList(),
                money ? whole.purchases() : List.of(),
                whole.demands(),
                whole.source());
        return stored.with(part);
    }

    private static PackChain.Node with(PackChain.Node node, Set<String> projects) {
        return new PackChain.Node(
                node.code(),
                node.name(),
                node.position(),
                node.coverage(),
                node.basis(),
                node.projects().stream().filter(projects::contains).toList(),
                node.quote());
    }

    private static PackChain.Firm poor(PackChain.Firm firm) {
        return new PackChain.Firm(
                firm.creditCode(),
                firm.creditCodeReason(),
                firm.name(),
                firm.region(),
                firm.site(),
                firm.roles().stream()
                        .map(role -> new PackChain.Role(role.node(), role.role(), null))
                        .toList());
    }
}
