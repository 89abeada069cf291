package org.planmonitor.reports.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.dashboard.DashboardView.CategoryCount;
import org.planmonitor.reports.dashboard.DashboardView.ChapterCount;
import org.planmonitor.reports.dashboard.DashboardView.Commitments;
import org.planmonitor.reports.dashboard.DashboardView.Indicators;
import org.planmonitor.reports.dashboard.DashboardView.LastKnown;
import org.planmonitor.reports.dashboard.DashboardView.RedItem;
import org.planmonitor.reports.dashboard.SubjectRow.Judged;

/** The blocks of the dashboard that speak of indicators and commitments. Counts only; a restated commitment counts once. */
final class SubjectBlocks {

    private static final Comparator<RedItem> WORST_FIRST = Comparator.comparingInt(
                    (RedItem item) -> -Tally.VERDICTS.indexOf(item.verdict()))
            .thenComparingInt(item -> "BINDING".equals(item.attribute()) ? 0 : 1)
            .thenComparing(item -> Objects.requireNonNullElse(item.paceRatio(), java.math.BigDecimal.ZERO))
            .thenComparing(RedItem::code);

    private final Addresses addresses;
    private final PlanRow plan;
    private final LocalDate today;
    private final List<SubjectRow> indicators;
    private final List<SubjectRow> commitments;
    private final List<SubjectRow> counted;

    SubjectBlocks(PlanRow plan, LocalDate today, List<SubjectRow> subjects) {
        this.plan = plan;
        this.today = today;
        this.addresses = new Addresses(plan.code());
        this.indicators = subjects.stream().filter(SubjectRow::isIndicator).toList();
        this.commitments =
                subjects.stream().filter(subject -> !subject.isIndicator()).toList();
        this.counted =
                commitments.stream().filter(subject -> !subject.restatement()).toList();
    }

    Indicators indicators() {
        Map<String, Map<String, Integer>> byAttribute = new LinkedHashMap<>();
        for (String attribute : Tally.ATTRIBUTES) {
            byAttribute.put(attribute, verdicts(having(indicators, i -> attribute.equals(i.attribute()))));
        }
        return new Indicators(
                indicators.size(),
                verdicts(indicators),
                lights(indicators),
                reasons(indicators),
                undisclosed(indicators),
                byCategory(),
                byAttribute,
                Tally.by(Tally.ATTRIBUTES, indicators, SubjectRow::attribute),
                addresses.indicators());
    }

    Commitments commitments() {
        return new Commitments(
                commitments.size(),
                having(commitments, SubjectRow::headline).size(),
                commitments.size() - counted.size(),
                verdicts(having(counted, SubjectRow::headline)),
                verdicts(counted),
                reasons(counted),
                undisclosed(counted),
                byChapter(),
                addresses.commitments());
    }

    LastKnown lastKnown() {
        List<SubjectRow> all = new ArrayList<>(indicators);
        all.addAll(counted);
        List<SubjectRow> known = having(all, subject -> subject.lastKnown() != null);
        return new LastKnown(
                known.size(),
                Tally.by(Tally.VERDICTS, known, subject -> verdictOf(subject.lastKnown())),
                Tally.by(Tally.LIGHTS, known, subject -> lightOf(subject.lastKnown())),
                Tally.by(Tally.VERDICTS, having(known, SubjectRow::isIndicator), s -> verdictOf(s.lastKnown())),
                red(having(known, SubjectRow::wasRed), SubjectRow::lastKnown, subject -> null));
    }

    List<RedItem> redList() {
        List<SubjectRow> all = new ArrayList<>(indicators);
        all.addAll(counted);
        return red(having(all, SubjectRow::isRed), SubjectRow::verdict, SubjectRow::redSince);
    }

    private List<CategoryCount> byCategory() {
        Map<String, List<SubjectRow>> grouped =
                indicators.stream().collect(Collectors.groupingBy(i -> Objects.requireNonNullElse(i.category(), "")));
        var names = Names.of(plan.categories(), "code", "name");
        return names.codesWith(grouped.keySet()).stream()
                .map(code -> {
                    List<SubjectRow> members = grouped.getOrDefault(code, List.of());
                    return new CategoryCount(
                            code,
                            names.orCode(code),
                            members.size(),
                            verdicts(members),
                            lights(members),
                            Tally.by(Tally.VERDICTS, members, member -> verdictOf(member.lastKnown())),
                            addresses.category(code));
                })
                .toList();
    }

    private List<ChapterCount> byChapter() {
        Map<Integer, List<SubjectRow>> grouped =
                commitments.stream().collect(Collectors.groupingBy(c -> Objects.requireNonNullElse(c.chapter(), 0)));
        var titles = Names.of(plan.chapters(), "number", "title");
        return grouped.keySet().stream()
                .sorted()
                .map(chapter -> {
                    List<SubjectRow> all = grouped.getOrDefault(chapter, List.of());
                    List<SubjectRow> once = having(all, commitment -> !commitment.restatement());
                    return new ChapterCount(
                            chapter,
                            titles.of(Integer.toString(chapter)),
                            all.size(),
                            having(all, SubjectRow::headline).size(),
                            verdicts(once),
                            lights(once),
                            addresses.chapter(chapter));
                })
                .toList();
    }

    private List<RedItem> red(
            List<SubjectRow> subjects,
            Function<SubjectRow, @Nullable Judged> which,
            Function<SubjectRow, @Nullable Instant> since) {
        List<RedItem> items = new ArrayList<>();
        for (SubjectRow subject : subjects) {
            Judged judged = which.apply(subject);
            Instant redSince = since.apply(subject);
            if (judged != null) {
                items.add(new RedItem(
                        subject.type(),
                        subject.code(),
                        subject.name(),
                        judged.verdict(),
                        judged.light(),
                        judged.period(),
                        judged.paceRatio(),
                        subject.attribute(),
                        subject.owner(),
                        redSince,
                        redSince == null ? null : daysSince(redSince),
                        addresses.judged(subject)));
            }
        }
        items.sort(WORST_FIRST);
        return items;
    }

    /** Days that have begun since, as the plan's clocks tell them. */
    private int daysSince(Instant instant) {
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, ZoneId.of(plan.timeZone())), today);
    }

    private static List<SubjectRow> having(List<SubjectRow> subjects, Predicate<SubjectRow> condition) {
        return subjects.stream().filter(condition).toList();
    }

    private static Map<String, Integer> verdicts(List<SubjectRow> subjects) {
        return Tally.by(Tally.VERDICTS, subjects, subject -> verdictOf(subject.verdict()));
    }

    private static Map<String, Integer> lights(List<SubjectRow> subjects) {
        return Tally.by(Tally.LIGHTS, subjects, subject -> lightOf(subject.verdict()));
    }

    private static Map<String, Integer> reasons(List<SubjectRow> subjects) {
        return Tally.by(List.of(), subjects, SubjectRow::reason);
    }

    private static int undisclosed(List<SubjectRow> subjects) {
        return having(subjects, subject -> subject.verdict() == null).size();
    }

    private static @Nullable String verdictOf(@Nullable Judged judged) {
        return judged == null ? null : judged.verdict();
    }

    private static @Nullable String lightOf(@Nullable Judged judged) {
        return judged == null ? null : judged.light();
    }
}
