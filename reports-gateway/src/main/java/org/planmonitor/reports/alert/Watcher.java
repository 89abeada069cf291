package org.planmonitor.reports.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.alert.arithmetic.Steps;
import org.planmonitor.reports.alert.arithmetic.Turn;
import org.planmonitor.reports.alert.cause.Cause;
import org.planmonitor.reports.alert.cause.Causes;
import org.planmonitor.reports.alert.cause.Question;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.EscalationStep;
import org.planmonitor.reports.alert.rule.Rule;
import org.planmonitor.reports.alert.rule.Rules;

/**
 * Looks whether the alerts of a plan are what its rules and the facts say, and makes them so. One at a time looks at a plan, over
 * all replicas; a second look finds nothing more to do.
 */
@Singleton
class Watcher {

    private final Rules rules;
    private final Causes causes;
    private final AlertStore store;
    private final Recorder recorder;
    private final Looks looks;
    private final Database database;

    Watcher(Rules rules, Causes causes, AlertStore store, Recorder recorder, Looks looks, Database database) {
        this.rules = rules;
        this.causes = causes;
        this.store = store;
        this.recorder = recorder;
        this.looks = looks;
        this.database = database;
    }

    /** What has changed since the last look. */
    @Transactional
    void lookAtWhatChanged(String plan) {
        lock(plan);
        look(plan, looks.take(plan));
    }

    /** Everything, for what the passing of time changes. */
    @Transactional
    void lookAtAll(String plan) {
        lock(plan);
        look(plan, Looks.all());
    }

    private void lock(String plan) {
        database.query("select pg_advisory_xact_lock(hashtextextended('alerts ' || ?, 0))", row -> 0, plan);
    }

    private void look(String plan, Looks.Changed changed) {
        Optional<ZoneId> zone = zone(plan);
        if (zone.isEmpty()) {
            return; // Its description is still to come, and everything is looked at then.
        }
        Instant now = recorder.now();
        List<Recorder.Step> steps = new ArrayList<>();
        for (Rule rule : rules.of(plan)) {
            Looks.Scope scope = changed.of(rule.kind().facts());
            if (scope.any()) {
                steps.addAll(look(rule, zone.get(), scope.codes(), now));
            }
        }
        recorder.record(plan, steps);
    }

    private List<Recorder.Step> look(Rule rule, ZoneId zone, @Nullable Collection<String> codes, Instant now) {
        Map<Subject, List<Cause>> history = history(rule, zone, codes, now);
        Map<Subject, Alert> standing = store.standing(rule.plan(), rule.code(), codes);
        Set<Subject> subjects = new LinkedHashSet<>(history.keySet());
        subjects.addAll(standing.keySet());
        Silences silences = new Silences(rule, now);
        List<Recorder.Step> steps = new ArrayList<>();
        for (Subject subject : subjects) {
            Found found =
                    Found.at(now, history.getOrDefault(subject, List.of())).orElse(null);
            Alert alert = standing.get(subject);
            Recorder.Step step =
                    alert == null ? raise(rule, subject, found, silences, now) : follow(rule, alert, found, now);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private Map<Subject, List<Cause>> history(Rule rule, ZoneId zone, @Nullable Collection<String> codes, Instant now) {
        return rule.enabled()
                ? causes.of(new Question(rule.plan(), rule.kind(), rule.parameters(), zone, null, now, codes)).stream()
                        .collect(Collectors.groupingBy(Cause::subject))
                : Map.of();
    }

    /** Silences of what is over, asked for once, and only where something is raised. */
    private final class Silences {

        private final Rule rule;
        private final Instant now;
        private @Nullable Map<Subject, Instant> until;

        Silences(Rule rule, Instant now) {
            this.rule = rule;
            this.now = now;
        }

        @Nullable
        Instant of(Subject subject) {
            Map<Subject, Instant> known = until == null ? store.silences(rule.plan(), rule.code(), now) : until;
            until = known;
            return known.get(subject);
        }
    }

    private static Recorder.@Nullable Step raise(
            Rule rule, Subject subject, @Nullable Found found, Silences silences, Instant now) {
        if (found == null) {
            return null;
        }
        Alert raised = new Alert(
                UUID.randomUUID(),
                rule.plan(),
                rule.code(),
                rule.kind(),
                subject,
                1,
                now,
                found.causes().size(),
                now,
                found,
                Handled.raised(rule, found.responsible(), silences.of(subject)));
        return new Recorder.Step(StepKind.RAISED, null, raised, null);
    }

    private static Recorder.@Nullable Step follow(Rule rule, Alert alert, @Nullable Found found, Instant now) {
        Handled handled = alert.handled();
        if (found == null) {
            Resolution why = rule.enabled() ? Resolution.CAUSE_GONE : Resolution.RULE_OFF;
            return new Recorder.Step(StepKind.RESOLVED, alert, alert.with(handled.resolved(why, now)), null);
        }
        int level = handled.isSilencedAt(now)
                ? handled.level()
                : Steps.due(
                        rule.escalation().stream()
                                .map(EscalationStep::afterDays)
                                .toList(),
                        alert.raisedAt(),
                        now,
                        handled.level());
        Handled then = handled.at(rule, level);
        StepKind kind = kind(alert, found, then);
        return kind == null ? null : new Recorder.Step(kind, alert, alert.with(found, then, now), null);
    }

    private static @Nullable StepKind kind(Alert alert, Found found, Handled then) {
        if (Turn.of(alert.found().keys(), found.keys()) == Turn.REPEATED) {
            return StepKind.REPEATED;
        }
        if (then.level() > alert.handled().level()) {
            return StepKind.ESCALATED;
        }
        return found.equals(alert.found()) && then.equals(alert.handled()) ? null : StepKind.CHANGED;
    }

    private Optional<ZoneId> zone(String plan) {
        return database.first(
                "select time_zone from plan where plan = ? order by sequence desc limit 1",
                row -> ZoneId.of(row.getString(1)),
                plan);
    }
}
