package org.planmonitor.projects.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What a firm reports of a quarter. */
@Schema(name = "SupplyReport", description = "A firm's stock, orders and single sources at the end of a quarter")
record ReportRequest(
        @Schema(description = "What it buys, 200 at most", required = true) @Nullable
        List<Item> items,

        @Schema(description = "Orders in hand, in 10,000 yuan", examples = "42000") @Nullable
        BigDecimal orders,

        @Schema(description = "Why it is reported anew; needed from the second time on", examples = "盘点更正") @Nullable
        String reason) {

    private static final int MOST_ITEMS = 200;
    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 3_660;

    @Schema(name = "SupplyItem")
    record Item(
            @Schema(description = "What it is", examples = "储氢瓶", required = true) @Nullable
            String product,

            @Schema(description = "The node of the chain that makes it", examples = "hydrogen-storage") @Nullable
            String node,

            @Schema(description = "Days that stock lasts", examples = "6") @Nullable
            Integer stockDays,

            @Schema(description = "Days that it should last", examples = "15") @Nullable
            Integer safeDays,

            @Schema(description = "How many suppliers there are", examples = "1") @Nullable
            Integer sources) {}

    /** A report of the right form. */
    @Schema(name = "SupplyReportContent")
    record Content(
            List<Line> items,
            @Nullable BigDecimal orders,
            @Nullable String reason) {}

    @Schema(name = "SupplyReportLine")
    record Line(
            String product,
            @Nullable String node,
            @Nullable Integer stockDays,
            @Nullable Integer safeDays,
            @Nullable Integer sources) {}

    Content checked() {
        Form form = new Form();
        List<Item> given = form.list("items", items, MOST_ITEMS);
        if (items == null) {
            form.wrong("items", "REQUIRED", "须列出所购物料,可为空表", "The items are needed, an empty list if there are none");
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Item item = given.get(i);
            Form line = new Form("/items/" + i);
            lines.add(new Line(
                    line.text("product", item.product(), LONGEST),
                    item.node() == null ? null : line.code("node", item.node()),
                    days(line, "stockDays", item.stockDays()),
                    days(line, "safeDays", item.safeDays()),
                    days(line, "sources", item.sources())));
            form.add(line);
        }
        BigDecimal held = orders == null ? null : form.amount("orders", orders);
        String why = form.optionalText("reason", reason, LONGEST);
        form.check();
        return new Content(lines, held, why);
    }

    private static @Nullable Integer days(Form form, String member, @Nullable Integer value) {
        if (value != null && (value < 0 || value > MOST_DAYS)) {
            form.wrong(member, "OUT_OF_RANGE", "应为 0 至 " + MOST_DAYS, "0 to " + MOST_DAYS + " is expected");
        }
        return value;
    }
}
