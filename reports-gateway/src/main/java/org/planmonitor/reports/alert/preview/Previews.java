package org.planmonitor.reports.alert.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.arithmetic.Episode;
import org.planmonitor.reports.alert.cause.Cause;
import org.planmonitor.reports.alert.cause.Causes;
import org.planmonitor.reports.alert.cause.Question;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.cause.SubjectNames;
import org.planmonitor.reports.alert.preview.PreviewView.Item;
import org.planmonitor.reports.alert.rule.Parameters;
import org.planmonitor.reports.alert.rule.Rule;
import org.planmonitor.reports.alert.rule.Rules;
import org.planmonitor.reports.stream.KnownPlans;

/** Previews of rules: three queries each, whatever the time that is looked at. */
@Singleton
class Previews {

    private static final int MOST = 500;

    private final Rules rules;
    private final Causes causes;
    private final SubjectNames names;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    Previews(Rules rules, Causes causes, SubjectNames names, KnownPlans plans, CurrentCaller caller) {
        this.rules = rules;
        this.causes = causes;
        this.names = names;
        this.plans = plans;
        this.caller = caller;
    }

    private record Would(Subject subject, Episode episode, List<Cause> causes) {

        boolean isBetween(@Nullable Instant instant, PreviewRequest request) {
            return instant != null && !instant.isBefore(request.from()) && instant.isBefore(request.to());
        }
    }

    /** The plan is known to the caller. */
    PreviewView of(String plan, String code, PreviewRequest request) {
        Rule rule = rules.one(plan, code);
        Parameters parameters = Objects.requireNonNullElse(request.parameters(), rule.parameters());
        parameters.require(rule.kind());
        Question question =
                new Question(plan, rule.kind(), parameters, plans.timeZone(plan), Instant.EPOCH, request.to(), null);
        List<Would> all = between(causes.of(question), request);
        List<Would> shown = all.stream().limit(MOST).toList();
        Map<Subject, Text> called =
                names.of(plan, shown.stream().map(Would::subject).toList());
        return new PreviewView(
                code,
                request.from(),
                request.to(),
                parameters,
                count(all, each -> each.isBetween(each.episode().since(), request)),
                count(all, each -> each.isBetween(each.episode().until(), request)),
                count(all, each -> !each.isBetween(each.episode().until(), request)),
                shown.stream()
                        .map(each -> item(plan, each, called, request.to()))
                        .toList(),
                all.size() > MOST);
    }

    /** Newest first; what the caller may not see would not be there for him either. */
    private List<Would> between(List<Cause> found, PreviewRequest request) {
        Map<Subject, List<Cause>> bySubject = found.stream()
                .filter(cause -> caller.get().visible().contains(cause.sharing()))
                .filter(cause -> cause.spell().since().isBefore(request.to()))
                .collect(Collectors.groupingBy(Cause::subject, LinkedHashMap::new, Collectors.toList()));
        List<Would> all = new ArrayList<>();
        bySubject.forEach((subject, history) -> Episode.of(
                        history.stream().map(Cause::spell).toList())
                .stream()
                .filter(episode -> episode.until() == null || episode.until().isAfter(request.from()))
                .forEach(episode -> all.add(new Would(subject, episode, history))));
        all.sort(Comparator.comparing((Would each) -> each.episode().since()).reversed());
        return all;
    }

    private static Item item(String plan, Would would, Map<Subject, Text> called, Instant end) {
        Episode episode = would.episode();
        Subject subject = would.subject();
        Instant until = episode.until();
        return new Item(
                subject.named(plan, called),
                episode.since(),
                until == null || !until.isBefore(end) ? null : until,
                would.causes().stream()
                        .filter(cause -> episode.holdsAt(cause.spell().since()))
                        .map(Cause::text)
                        .distinct()
                        .toList());
    }

    private static int count(List<Would> all, java.util.function.Predicate<Would> which) {
        return (int) all.stream().filter(which).count();
    }
}
