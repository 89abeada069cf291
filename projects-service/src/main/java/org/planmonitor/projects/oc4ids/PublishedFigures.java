package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.packformat.PackProject;

/** What a project is to bring, in the plan's own figures, and how far it has come, in those of confirmed reports. */
final class PublishedFigures {

    private static final Published.Unit PERCENT = new Published.Unit("percent", "UNCEFACT", "P1");

    private final Wording wording;
    private final Sheet sheet;

    PublishedFigures(Wording wording, Sheet sheet) {
        this.wording = wording;
        this.sheet = sheet;
    }

    List<Published.Metric> forecasts() {
        List<Published.Metric> forecasts = new ArrayList<>();
        Sheet.Said said = sheet.core().said();
        PackProject.Capacity capacity = said.capacity();
        if (capacity != null) {
            forecasts.add(forecast(
                    "capacity",
                    wording.says("能力", "Capacity"),
                    capacity.value(),
                    capacity.unit(),
                    note(capacity.qualifier(), capacity.raw())));
        }
        for (PackProject.Quantity quantity : said.quantities()) {
            String most = quantity.valueMax() == null
                    ? null
                    : wording.says("至多 ", "at most ") + quantity.valueMax().toPlainString();
            forecasts.add(forecast(
                    "quantity-" + (said.quantities().indexOf(quantity) + 1),
                    quantity.subject(),
                    quantity.value(),
                    quantity.unit(),
                    note(quantity.qualifier(), most)));
        }
        return forecasts;
    }

    List<Published.Metric> metrics() {
        List<Published.Observation> months =
                sheet.months().stream().map(this::observed).toList();
        return months.isEmpty()
                ? List.of()
                : List.of(new Published.Metric("physicalProgress", wording.says("形象进度", "Physical progress"), months));
    }

    /** A month without a percentage is told in the words of its report. */
    private Published.Observation observed(Sheet.Month month) {
        YearMonth of = YearMonth.parse(month.month());
        Published.Period period = new Published.Period(wording.at(of.atDay(1)), wording.at(of.atEndOfMonth()));
        BigDecimal percent = month.percent();
        return percent == null
                ? new Published.Observation(month.month(), period, null, month.imageProgress(), null, null)
                : new Published.Observation(
                        month.month(), period, null, Money.plain(percent), PERCENT, month.imageProgress());
    }

    private static Published.Metric forecast(
            String id, String title, BigDecimal value, String unit, @Nullable String notes) {
        return new Published.Metric(
                id,
                title,
                List.of(new Published.Observation(
                        "planned", null, null, value, new Published.Unit(unit, null, null), notes)));
    }

    private static @Nullable String note(@Nullable String qualifier, @Nullable String words) {
        if (qualifier == null || words == null) {
            return qualifier == null ? words : qualifier;
        }
        return qualifier + ": " + words;
    }
}
