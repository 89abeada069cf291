package org.planmonitor.projects.rate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.rate.arithmetic.Moment;

/** Tells of the rates of one plan, in a transaction of its own: what is told is what is remembered as told. */
@ApplicationScoped
class TellRates {

    private static final String TELL = """
            insert into rate_told as told (plan, topic, period, digest, as_of) values (?, ?, ?, ?, ?)
            on conflict (plan, topic, period) do update set digest = excluded.digest, as_of = excluded.as_of
            where told.digest <> excluded.digest
            """;

    private final Plans plans;
    private final Recordings recordings;
    private final RateSums sums;
    private final Disclosure disclosure;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    TellRates(
            Plans plans,
            Recordings recordings,
            RateSums sums,
            Disclosure disclosure,
            Database database,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.recordings = recordings;
        this.sums = sums;
        this.disclosure = disclosure;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<String> plans() {
        return database.query(
                "select plan from pack join open_plan on code = plan order by plan", row -> row.getString(1));
    }

    @Transactional
    void tell(String code) {
        Optional<KnownPlan> plan = plans.find(code);
        if (plan.isPresent()) {
            LocalDate today = LocalDate.now(clock.withZone(plan.get().timeZone()));
            for (Topic topic : Topic.values()) {
                for (Moment moment : untold(code, topic, today)) {
                    tell(plan.get(), topic, moment);
                }
            }
        }
    }

    /** The present month, and before it the end of every month since the last that was told. */
    private List<Moment> untold(String plan, Topic topic, LocalDate today) {
        List<Moment> moments = new ArrayList<>();
        YearMonth now = YearMonth.from(today);
        lastTold(plan, topic).ifPresent(last -> {
            for (YearMonth month = last; month.isBefore(now); month = month.plusMonths(1)) {
                moments.add(Moment.of(month, today));
            }
        });
        moments.add(Moment.now(today));
        return moments;
    }

    private Optional<YearMonth> lastTold(String plan, Topic topic) {
        return database.query(
                        "select max(period) from rate_told where plan = ? and topic = ?",
                        row -> Optional.ofNullable(row.getString(1)).map(YearMonth::parse),
                        plan,
                        topic)
                .getFirst();
    }

    private void tell(KnownPlan plan, Topic topic, Moment moment) {
        Sharing sharing = topic == Topic.MONEY ? disclosure.of(plan.sharing()) : plan.sharing();
        Instant settled = recordings.asOf(plan.code(), null);
        Asked asked = new Asked(plan, moment, null, settled, Scope.WHOLE, Disclosure.upTo(sharing));
        RateSums.Totals totals = sums.totals(asked, topic.rates());
        RateWords words = new RateWords(asked, null, totals.asOf());
        List<RatesChanged.Told> rates = topic.rates().stream()
                .map(rate -> RatesChanged.Told.of(words.of(rate, totals.of(rate), totals.continued())))
                .toList();
        boolean known = lastTold(plan.code(), topic).isPresent();
        if (!known && rates.stream().allMatch(RatesChanged.Told::isOfNothing)) {
            return;
        }
        RatesChanged news = new RatesChanged(
                plan.code(), topic.name(), moment.month().toString(), totals.asOf(), rates, sharing, plan.simulated());
        int changed = database.update(TELL, plan.code(), topic, news.month(), news.digest(), totals.asOf());
        if (changed > 0) {
            outbox.emit(new OutboxEvent(RatesChanged.TYPE, RatesChanged.AGGREGATE, news.aggregateId(), sharing, news));
        }
    }
}
