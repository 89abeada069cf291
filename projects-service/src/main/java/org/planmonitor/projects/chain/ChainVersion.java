package org.planmonitor.projects.chain;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.versions.Stored;

/**
 * A version of a chain as it was written: the document that an editor reads, changes and sends back.
 *
 * @param knownFrom since when it stands; until the next one does
 * @param reason why it was written; null of what came with a pack
 */
record ChainVersion(
        String plan,
        String code,
        int version,
        Instant knownFrom,
        @Nullable String reason,
        @Nullable String document,
        PackChain chain,
        String href) {

    /** A version in a list. */
    @Schema(name = "ChainVersionListItem")
    record Item(
            int version,
            Instant knownFrom,
            @Nullable String reason,
            @Nullable String document,
            int nodes,
            int edges,
            String href) {

        static Item of(Stored<PackChain> stored) {
            return new Item(
                    stored.version(),
                    stored.knownFrom(),
                    stored.reason(),
                    stored.document(),
                    stored.content().nodes().size(),
                    stored.content().edges().size(),
                    ChainVersion.href(stored));
        }
    }

    static ChainVersion of(Stored<PackChain> stored) {
        return new ChainVersion(
                stored.plan(),
                stored.code(),
                stored.version(),
                stored.knownFrom(),
                stored.reason(),
                stored.document(),
                stored.content(),
                href(stored));
    }

    static String href(Stored<PackChain> stored) {
        return href(stored.plan(), stored.code()) + "/versions/" + stored.version();
    }

    static String href(String plan, String code) {
        return "/projects/v1/plans/" + plan + "/chains/" + code;
    }
}
