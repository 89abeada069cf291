package org.planmonitor.reports.webhook.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.client.Clients;
import org.planmonitor.reports.webhook.WebhookConfig;

/**
 * One thread per replica that leases what is due, has it sent on the event loop, and writes down what came of it. Only this
 * thread asks the database, so the more there is to do, the more is done with each statement.
 */
@Singleton
public class Dispatcher {

    private static final Logger LOGGER = Logger.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LANE_IN_USE = Duration.ofMillis(10);

    private final Lanes lanes;
    private final Targets targets;
    private final Delivering delivering;
    private final Outcomes outcomes;
    private final Handshakes handshakes;
    private final Clients clients;
    private final WebhookConfig config;
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private final Map<UUID, Integer> busy = new HashMap<>();
    private final Thread thread;
    private volatile boolean stopping;

    Dispatcher(
            Lanes lanes,
            Targets targets,
            Delivering delivering,
            Outcomes outcomes,
            Handshakes handshakes,
            Clients clients,
            WebhookConfig config) {
        this.lanes = lanes;
        this.targets = targets;
        this.delivering = delivering;
        this.outcomes = outcomes;
        this.handshakes = handshakes;
        this.clients = clients;
        this.config = config;
        this.thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::run);
    }

    /** What makes the thread look again. */
    private sealed interface Done {

        record Delivered(Outcome outcome) implements Done {}

        record Asked(Handshakes.Said said) implements Done {}

        enum Nothing implements Done {
            WAKE
        }
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    /** Waits for what is under way, so that a restart sends as little as possible twice. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(config.timeout().plusSeconds(5));
    }

    /** There is something to send; without it, it is noticed a little later. */
    public void wake() {
        done.add(Done.Nothing.WAKE);
    }

    private void run() {
        CurrentCaller.asSystem("webhooks", () -> {
            boolean more = true;
            List<Outcome> unwritten = new ArrayList<>();
            while (!stopping || !busy.isEmpty()) {
                try {
                    boolean some = write(more, unwritten);
                    more = !stopping && (begin() || some);
                } catch (InterruptedException _) {
                    return;
                } catch (RuntimeException e) {
                    LOGGER.warn("webhooks cannot be sent now", e);
                    more = !pause(AFTER_FAILURE);
                }
            }
        });
    }

    /** Whether anything was written. */
    private boolean write(boolean atOnce, List<Outcome> unwritten) throws InterruptedException {
        List<Done> ended = new ArrayList<>();
        Done first = atOnce || !unwritten.isEmpty()
                ? done.poll()
                : done.poll(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            ended.add(first);
            done.drainTo(ended);
        }
        List<Handshakes.Said> said = new ArrayList<>();
        for (Done each : ended) {
            switch (each) {
                case Done.Delivered delivered -> unwritten.add(delivered.outcome());
                case Done.Asked asked -> said.add(asked.said());
                case Done.Nothing _ -> {
                    // looked again
                }
            }
        }
        said.forEach(handshakes::write);
        if (unwritten.isEmpty()) {
            return !said.isEmpty();
        }
        List<Outcome> later = outcomes.write(List.copyOf(unwritten));
        List<Outcome> written = new ArrayList<>(unwritten);
        written.removeAll(later);
        unwritten.clear();
        unwritten.addAll(later);
        written.forEach(outcome ->
                busy.computeIfPresent(outcome.lane().subscription(), (id, count) -> count == 1 ? null : count - 1));
        if (written.isEmpty()) {
            pause(LANE_IN_USE);
        }
        return true;
    }

    /** Whether anything was begun. */
    private boolean begin() {
        if (stopping) {
            return false;
        }
        List<Handshakes.Due> due = handshakes.lease();
        due.forEach(each -> handshakes.ask(each).onSuccess(said -> done.add(new Done.Asked(said))));
        int room = config.inFlight()
                - busy.values().stream().mapToInt(Integer::intValue).sum();
        List<Lane> leased = room > 0 ? lanes.lease(busy, clients.ended(), room) : List.of();
        if (leased.isEmpty()) {
            return !due.isEmpty();
        }
        Map<UUID, Target> known =
                targets.of(leased.stream().map(Lane::subscription).distinct().toList());
        for (Lane lane : leased) {
            busy.merge(lane.subscription(), 1, Integer::sum);
            Target target = known.get(lane.subscription());
            if (target == null) {
                done.add(new Done.Delivered(nowhere(lane)));
            } else {
                delivering.of(lane, target).onSuccess(outcome -> done.add(new Done.Delivered(outcome)));
            }
        }
        return true;
    }

    /** The subscription was deleted since, or none of its secrets opens: looked at again later. */
    private Outcome nowhere(Lane lane) {
        return new Outcome(lane, List.of(), config.retry(), lane.failures(), false);
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
