package org.planmonitor.projects.transit;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.versions.Stored;

/**
 * A version of a member as it was written: the document that an editor reads, changes and sends back.
 *
 * @param knownFrom since when it stands; until the next one does
 * @param reason why it was written; null of what the plan says
 */
@Schema(name = "TransitMemberVersion")
record MemberVersion(
        String plan,
        String code,
        int version,
        Instant knownFrom,
        @Nullable String reason,
        @Nullable String document,
        PackTransit.Member member,
        String href) {

    /** A version in a list. */
    @Schema(name = "TransitMemberVersionListItem")
    record Item(
            int version,
            Instant knownFrom,
            @Nullable String reason,
            @Nullable String document,
            String href) {

        static Item of(Stored<MemberStore.Placed> stored) {
            return new Item(
                    stored.version(),
                    stored.knownFrom(),
                    stored.reason(),
                    stored.document(),
                    MemberVersion.href(stored));
        }
    }

    static MemberVersion of(Stored<MemberStore.Placed> stored) {
        return new MemberVersion(
                stored.plan(),
                stored.code(),
                stored.version(),
                stored.knownFrom(),
                stored.reason(),
                stored.document(),
                stored.content().said(),
                href(stored));
    }

    static String href(Stored<MemberStore.Placed> stored) {
        return href(stored.plan(), stored.code()) + "/versions/" + stored.version();
    }

    static String href(String plan, String code) {
        return "/projects/v1/plans/" + plan + "/transit/" + code;
    }
}
