package org.planmonitor.projects.attraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.packformat.PackChain;

/** A vacant plant, a platform or an industrial plot, whole. */
@Schema(name = "AttractionSite", description = "Where something can settle")
record SiteRequest(
        @Schema(description = "VACANT_PLANT, PLATFORM or PLOT", examples = "VACANT_PLANT", required = true) @Nullable
        String kind,

        @Schema(required = true) @Nullable Text name,

        @Schema(description = "GB/T 2260 code of a division of the plan", examples = "140105", required = true)
        @Nullable
        String region,

        @Schema(description = "Usable area in square metres", examples = "12000") @Nullable
        BigDecimal area,

        @Schema(description = "Where it lies, if that is known") @Nullable
        Point point,

        @Schema(description = "AVAILABLE, RESERVED or TAKEN", examples = "AVAILABLE", required = true) @Nullable
        String state,

        @Schema(description = "What says so, at most 500 signs", examples = "闲置厂房台账(模拟)", required = true) @Nullable
        String document,

        @Schema(description = "The links that could settle there, 200 at most") @Nullable
        List<Suit> suits) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOCUMENT = 500;
    private static final int MOST_SUITS = 200;
    private static final double HALF_TURN = 180;
    private static final double QUARTER_TURN = 90;

    @Schema(name = "AttractionPoint", description = "Degrees of CGCS2000")
    record Point(
            @Schema(examples = "112.55", required = true) @Nullable
            Double longitude,

            @Schema(examples = "37.73", required = true) @Nullable
            Double latitude) {}

    @Schema(name = "AttractionSuit")
    record Suit(
            @Schema(description = "Code of a chain", examples = "new-energy-vehicles", required = true) @Nullable
            String chain,

            @Schema(description = "Code of one of its nodes", examples = "hydrogen-storage", required = true) @Nullable
            String node) {}

    /** A link by its chain. */
    @Schema(name = "AttractionSuitView")
    record Link(String chain, String node) {}

    /** A site of the right form. */
    record Checked(
            SiteKind kind,
            Text name,
            String region,
            @Nullable BigDecimal area,
            PackChain.@Nullable Point point,
            SiteState state,
            String document,
            List<Link> suits) {}

    Checked checked() {
        Form form = new Form();
        List<Link> links = new ArrayList<>();
        List<Suit> given = form.list("suits", suits, MOST_SUITS);
        for (int i = 0; i < given.size(); i++) {
            Form line = new Form("/suits/" + i);
            links.add(new Link(
                    line.code("chain", given.get(i).chain()),
                    line.code("node", given.get(i).node())));
            form.add(line);
        }
        Checked checked = new Checked(
                form.oneOf("kind", kind, SiteKind.class),
                form.words("name", name, LONGEST_NAME),
                form.text("region", region, LONGEST_NAME),
                area == null ? null : form.amount("area", area),
                point(form),
                form.oneOf("state", state, SiteState.class),
                form.text("document", document, LONGEST_DOCUMENT),
                links);
        form.check();
        return checked;
    }

    private PackChain.@Nullable Point point(Form form) {
        if (point == null) {
            return null;
        }
        Double east = point.longitude();
        Double north = point.latitude();
        if (east == null || north == null || Math.abs(east) > HALF_TURN || Math.abs(north) > QUARTER_TURN) {
            form.wrong(
                    "point",
                    "COORDINATES",
                    "经度应在 ±180、纬度应在 ±90 之间",
                    "A longitude within ±180 and a latitude within ±90 are expected");
            return null;
        }
        return new PackChain.Point(east, north);
    }
}
