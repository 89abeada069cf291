package org.planmonitor.reports.alert;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.alert.rule.RuleChanged;
import org.planmonitor.reports.projection.FactsKept;
import org.planmonitor.reports.projection.FactsKept.About;
import org.planmonitor.reports.projection.FactsKept.Fact;

/** What is to be looked at: noted in the transaction that keeps a fact or a rule, taken by whoever looks. */
@Singleton
class Looks {

    private static final int AT_ONCE = 5_000;
    /** So many subjects are looked at by name; if more have changed, all are. */
    private static final int BY_NAME = 1_000;

    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    void kept(@Observes FactsKept kept) {
        note(List.copyOf(kept.facts()));
    }

    void changed(@Observes RuleChanged rule) {
        note(List.of(new Fact(rule.plan(), About.PLAN, null)));
    }

    private void note(List<Fact> facts) {
        database.update(
                "insert into alert_look (plan, fact, code) select * from unnest(?::text[], ?::text[], ?::text[])",
                Column.of("text", facts, Fact::plan),
                Column.of("text", facts, fact -> fact.about().name()),
                Column.of("text", facts, Fact::code));
    }

    /** Plans of which something is to be looked at. */
    List<String> plans() {
        return database.query("select distinct plan from alert_look", row -> row.getString(1));
    }

    /** What has changed, by sort of fact; the codes of the subjects, null for all. */
    record Changed(Map<About, @Nullable Set<String>> codes) {

        /** Of any of these facts; empty when nothing is to be looked at. */
        Scope of(Set<About> facts) {
            Set<String> named = new HashSet<>();
            boolean any = false;
            for (About fact : facts) {
                if (codes.containsKey(fact)) {
                    Set<String> some = codes.get(fact);
                    if (some == null) {
                        return new Scope(true, null);
                    }
                    any = true;
                    named.addAll(some);
                }
            }
            return named.size() > BY_NAME ? new Scope(true, null) : new Scope(any, named);
        }
    }

    /** @param codes of subjects; null: all */
    record Scope(boolean any, @Nullable Set<String> codes) {}

    /**
     * Takes what was noted of a plan; what is noted from now on is another look's. Through an array: a join with the rows to be taken, planned
     * when hardly any were noted, reads all that are noted once for each of them when a replay has noted many.
     */
    Changed take(String plan) {
        record Row(About about, @Nullable String code) {}
        Map<About, @Nullable Set<String>> codes = new EnumMap<>(About.class);
        database.query("""
                        delete from alert_look
                        where id = any (array(select id from alert_look where plan = ? order by id limit ?))
                        returning fact, code
                        """, row -> new Row(About.valueOf(row.getString("fact")), row.getString("code")), plan, AT_ONCE)
                .forEach(row -> {
                    if (row.code() == null) {
                        codes.put(row.about(), null);
                    } else if (!codes.containsKey(row.about()) || codes.get(row.about()) != null) {
                        codes.computeIfAbsent(row.about(), about -> new HashSet<>())
                                .add(row.code());
                    }
                });
        return new Changed(codes);
    }

    /** Everything. */
    static Changed all() {
        Map<About, @Nullable Set<String>> codes = new EnumMap<>(About.class);
        codes.put(About.PLAN, null);
        return new Changed(codes);
    }
}
