package org.planmonitor.projects.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Form;

/** A list as it is made or renamed. */
@Schema(description = "A list of projects")
record ListRequest(
        @Schema(
                description =
                        "RESERVE_POOL 谋划储备, YEARLY_CONSTRUCTION 年度建设, TRANSFORMATION_BENCHMARK 转型标杆 or KEY_WORKS 重点工程;"
                                + " never changes",
                examples = "YEARLY_CONSTRUCTION",
                required = true)
        @Nullable
        String kind,

        @Schema(description = "The year of a yearly list; left out otherwise", examples = "2025") @Nullable
        Integer year,

        @Schema(required = true) @Nullable Text name,

        @Schema(description = "PUBLIC, INTERNAL or RESTRICTED; left out: PUBLIC", examples = "PUBLIC") @Nullable
        String sharing) {

    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** The list when it has the right form. */
    record Checked(ListKind kind, @Nullable Integer year, Text name, Sharing sharing) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.oneOf("kind", kind, ListKind.class),
                year,
                form.words("name", name, LONGEST_NAME),
                sharing == null ? Sharing.PUBLIC : form.oneOf("sharing", sharing, Sharing.class));
        boolean yearly = ListKind.YEARLY_CONSTRUCTION.name().equals(kind);
        if (yearly && (year == null || year < FIRST_YEAR || year > LAST_YEAR)) {
            form.wrong("year", "YEAR_NEEDED", "年度清单须有年份", "A yearly list has a year");
        }
        if (!yearly && year != null) {
            form.wrong("year", "NOT_EXPECTED", "只有年度清单有年份", "Only a yearly list has a year");
        }
        form.check();
        return checked;
    }
}
