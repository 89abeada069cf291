package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * An industry chain as a graph: what it makes, what leads to what, whom the plan relies on, who answers for it, and who makes
 * what. One form in packs, in requests and in stored versions.
 */
@Schema(name = "ChainContent", description = "A chain, whole")
public record PackChain(
        String code,
        Text name,
        String tier,
        @Nullable Sharing sharing,
        List<Node> nodes,
        List<Edge> edges,
        List<Sequence> sequences,
        List<String> enterprises,
        List<String> platforms,
        List<Goal> goals,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Duty> duties,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Revenue> revenues,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Firm> firms,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Purchase> purchases,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Demand> demands,
        Place source) {

    /**
     * A product, material, technology, service or field of application.
     *
     * @param coverage CONFIRMED, MISSING or UNKNOWN; left out: UNKNOWN
     * @param basis what says so, where it is not UNKNOWN
     */
    @Schema(name = "ChainNode")
    public record Node(
            String code,
            Text name,
            String position,
            @Nullable String coverage,
            @Nullable String basis,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> projects,

            @Nullable String quote) {

        public Node {
            projects = ProjectsPack.orEmpty(projects);
        }
    }

    /** One node leads to another; with {@code recycling} material is led back, and a circle is no mistake. */
    @Schema(name = "ChainEdge")
    public record Edge(
            String from, String to, String basis, @Nullable Boolean recycling) {

        public boolean leadsBack() {
            return Boolean.TRUE.equals(recycling);
        }
    }

    /** A chain as it is printed; a stage may hold several nodes. */
    @Schema(name = "ChainSequence")
    public record Sequence(String code, String quote, List<List<String>> stages) {}

    /** What the plan wants of the chain. */
    @Schema(name = "ChainGoal")
    public record Goal(Text text, @Nullable String quote) {}

    /** Who answers for the chain: 总链长, 链长, 牵头单位, 会长. */
    @Schema(name = "ChainDuty")
    public record Duty(String role, String name, @Nullable String post) {}

    /** Revenue of the chain in a year, in 10,000 yuan. */
    @Schema(name = "ChainRevenue")
    public record Revenue(int year, BigDecimal amount, String document) {}

    /** An enterprise with what it is at which nodes. */
    @Schema(name = "ChainFirm")
    public record Firm(
            String creditCode,
            @Nullable String creditCodeReason,
            String name,
            @Nullable String region,
            @Nullable Point site,
            List<Role> roles) {

        public boolean leads() {
            return roles.stream().anyMatch(role -> role.role().equals("LEADER"));
        }

        public boolean standsAt(String node) {
            return roles.stream().anyMatch(role -> role.node().equals(node));
        }
    }

    /** Degrees of CGCS2000, which are those of WGS 84 for any purpose here. */
    @Schema(name = "ChainPoint")
    public record Point(double longitude, double latitude) {

        private static final double WEST = 73;
        private static final double EAST = 136;
        private static final double SOUTH = 3;
        private static final double NORTH = 54;

        /** Why a point cannot be meant. */
        public record Fault(String code, String zh, String en) {}

        /** What is wrong with it where it lies outside the country; empty where it does not. */
        public Optional<Fault> fault() {
            if (isInside(longitude, latitude)) {
                return Optional.empty();
            }
            return Optional.of(
                    isInside(latitude, longitude)
                            ? new Fault("COORDINATES_SWAPPED", "经纬度颠倒", "Longitude and latitude are swapped")
                            : new Fault("COORDINATES_OUTSIDE", "坐标不在国境内", "The point lies outside the country"));
        }

        private static boolean isInside(double east, double north) {
            return WEST <= east && east <= EAST && SOUTH <= north && north <= NORTH;
        }
    }

    /** LEADER 链主, CORE 链核 or SUPPLIER 配套 at a node; output of a year in 10,000 yuan. */
    @Schema(name = "ChainRole")
    public record Role(String node, String role, @Nullable BigDecimal output) {}

    /** What a leader firm bought in a year, in 10,000 yuan, and how much of it locally. */
    @Schema(name = "ChainPurchase")
    public record Purchase(String creditCode, int year, BigDecimal total, BigDecimal local) {}

    /** What a leader firm looks for, at the node that makes it. */
    @Schema(name = "ChainDemand")
    public record Demand(
            String creditCode,
            String node,
            String product,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable Integer year) {}

    public PackChain {
        sequences = ProjectsPack.orEmpty(sequences);
        enterprises = ProjectsPack.orEmpty(enterprises);
        platforms = ProjectsPack.orEmpty(platforms);
        goals = ProjectsPack.orEmpty(goals);
        duties = ProjectsPack.orEmpty(duties);
        revenues = ProjectsPack.orEmpty(revenues);
        firms = ProjectsPack.orEmpty(firms);
        purchases = ProjectsPack.orEmpty(purchases);
        demands = ProjectsPack.orEmpty(demands);
    }
}
