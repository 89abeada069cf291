package org.planmonitor.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

import org.planmonitor.local.Failure;

/** Holds what writers were told against tables, topics, stream and read models. Whatever differs is named. */
final class Accounts {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Exercise exercise;
    private final Tables tables;
    private final Topics topics;
    private final List<String> wrong = new ArrayList<>();

    Accounts(Exercise exercise) {
        this.exercise = exercise;
        this.tables = new Tables(exercise.platform());
        this.topics = new Topics(exercise.platform().kafka());
    }

    /** Says what was compared, and fails with all that differs. */
    void settle() throws InterruptedException {
        figures();
        blockers();
        events("indicators");
        events("projects");
        stream();
        models();
        if (!wrong.isEmpty()) {
            wrong.stream().limit(20).forEach(System.out::println);
            throw Failure.of(
                    "%d differences; logs in %s",
                    wrong.size(), exercise.platform().home().log());
        }
    }

    private void figures() {
        Map<String, List<String>> told = new TreeMap<>();
        exercise.figures()
                .forEach(figure ->
                        told.put(figure.indicator(), List.copyOf(figure.stored().keySet())));
        differ("figures in the database", told, tables.figures());
        say("%d figures are stored once, in their order", count(told));
    }

    private void blockers() {
        List<List<String>> told = exercise.blockers().stream()
                .flatMap(each -> each.stored().entrySet().stream())
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Long.compare(Long.parseLong(a.getLast()), Long.parseLong(b.getLast())))
                .toList();
        differ("blockers in the database", told, tables.blockers());
        say("%d blockers are stored once, under the id that was answered", told.size());
    }

    private void events(String owner) throws InterruptedException {
        await("events of " + owner + " wait in its outbox", () -> tables.waiting(owner) == 0);
        Topics.Content content = topics.of("planmonitor." + owner + ".v1");
        differ("newest sequences of " + owner, tables.sequences(owner), content.newest());
        content.missing().forEach(each -> wrong.add("not in the topic: " + each));
        content.disordered().forEach(each -> wrong.add("out of order in the topic: " + each));
        say(
                "%d events of %s are in their topics, each in its order; %d of them once more",
                content.records() - content.repeated(), owner, content.repeated());
    }

    private void stream() throws InterruptedException {
        Map<String, List<String>> told = new TreeMap<>();
        exercise.figures()
                .forEach(figure ->
                        told.put(figure.indicator(), List.copyOf(figure.stored().keySet())));
        await("what was told is not heard", () -> count(exercise.heard()) >= count(told));
        Thread.sleep(1_000);
        differ("figures on the stream", told, exercise.heard());
        say("%d figures were heard once, in their order; %s", count(told), exercise.delays());
    }

    private void models() throws InterruptedException {
        for (String plan : List.of(exercise.plan(), "taiyuan-14fyp")) {
            String path = "/reports/v1/plans/" + plan + "/reconciliations";
            long number = System.nanoTime();
            await(
                    "the models of " + plan + " differ from their owners",
                    () -> exercise.operator()
                                    .insist(
                                            "POST",
                                            path,
                                            "",
                                            "Idempotency-Key",
                                            "drill-" + number + "-" + System.nanoTime())
                                    .json()
                                    .path("differences")
                                    .asInt(-1)
                            == 0);
            say("the read models of %s say what the owners say", plan);
        }
    }

    private void differ(String what, Object told, Object found) {
        if (!told.equals(found)) {
            wrong.add("%s: told %s, found %s".formatted(what, told, found));
        }
    }

    private static long count(Map<String, ? extends List<?>> lists) {
        return lists.values().stream().mapToLong(List::size).sum();
    }

    /** Something that holds sooner or later. */
    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private void await(String otherwise, Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                wrong.add(otherwise);
                return;
            }
            Thread.sleep(500);
        }
    }

    @FormatMethod
    private static void say(@FormatString String words, Object... parts) {
        System.out.println("  " + words.formatted(parts));
    }
}
