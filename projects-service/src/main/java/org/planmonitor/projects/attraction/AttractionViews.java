package org.planmonitor.projects.attraction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackChain;

/** Sites, whom somebody courts, and the map of a chain, as they are answered. */
final class AttractionViews {

    private AttractionViews() {}

    /** A vacant plant, a platform or a plot. */
    @Schema(name = "AttractionSiteView")
    record Site(
            String plan,
            String code,
            SiteKind kind,
            Text kindLabel,
            Text name,
            String region,
            @Nullable BigDecimal area,
            PackChain.@Nullable Point point,
            SiteState state,
            String document,
            List<SiteRequest.Link> suits,
            String href) {

        static Site of(AttractionStore.Site stored) {
            SiteRequest.Checked said = stored.said();
            return new Site(
                    stored.plan(),
                    stored.code(),
                    said.kind(),
                    said.kind().label(),
                    said.name(),
                    said.region(),
                    said.area(),
                    said.point(),
                    said.state(),
                    said.document(),
                    said.suits(),
                    "/projects/v1/plans/" + stored.plan() + "/attraction-sites/" + stored.code());
        }

        static EntityTag tag(AttractionStore.Site stored) {
            return EntityTag.of("attraction-site", stored.plan(), stored.code(), stored.version());
        }
    }

    /** Somebody who is courted for a link. */
    record Item(
            long id,
            String plan,
            String chain,
            String node,
            String target,
            String owner,
            AttractionState state,
            @Nullable String due,
            @Nullable String note,
            @Nullable String site,
            @Nullable String project,
            Instant openedAt,
            String href) {

        static Item of(AttractionStore.Item stored) {
            AttractionRequest.Checked said = stored.said();
            return new Item(
                    stored.id(),
                    stored.plan(),
                    stored.chain(),
                    said.node(),
                    said.target(),
                    said.owner(),
                    said.state(),
                    said.due() == null ? null : said.due().toString(),
                    said.note(),
                    said.site(),
                    said.project(),
                    stored.openedAt(),
                    "/projects/v1/plans/" + stored.plan() + "/chains/" + stored.chain() + "/attractions/"
                            + stored.id());
        }

        static EntityTag tag(AttractionStore.Item stored) {
            return EntityTag.of("attraction", stored.id(), stored.version());
        }
    }

    /**
     * The map of a chain.
     *
     * @param gaps its missing links
     * @param radius how far each leader firm buys within the chain
     */
    @Schema(name = "ChainMap")
    record Map(String plan, String chain, Text name, List<Gap> gaps, List<Radius> radius) {}

    /** A missing link with who looks for it, where it could settle, and who is courted for it; the last empty for who may not see that. */
    @Schema(name = "ChainMapGap")
    record Gap(String node, Text name, List<String> wantedBy, List<Offer> sites, List<Item> attractions) {}

    /** A free site; how far it lies from the nearest firm that looks for the link, null where one of both is not placed. */
    @Schema(name = "ChainMapSite")
    record Offer(
            String code,
            SiteKind kind,
            Text name,
            String region,
            @Nullable BigDecimal km) {}

    /**
     * How far a leader firm buys: to the firms at the nodes that lead to its own, directly or not.
     *
     * @param farthestKm null where no supplier is placed
     * @param unplaced suppliers of whom nobody has said where they are; all of them when the leader itself is not placed
     */
    @Schema(name = "ChainMapRadius")
    record Radius(
            String creditCode,
            String name,
            List<Supplier> suppliers,
            @Nullable BigDecimal farthestKm,
            int unplaced) {}

    @Schema(name = "ChainMapSupplier")
    record Supplier(String creditCode, String name, BigDecimal km) {}
}
