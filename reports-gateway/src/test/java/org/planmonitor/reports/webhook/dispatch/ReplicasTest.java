package org.planmonitor.reports.webhook.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.client.Clients;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.webhook.Hooked;
import org.planmonitor.reports.webhook.WebhookConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** Several replicas share the work, and what one of them leaves behind is taken up by another. */
@QuarkusTest
@TestProfile(Patient.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ReplicasTest {

    private static final int AGGREGATES = 20;
    private static final int EVENTS = 25;

    private final Receiver receiver = new Receiver();
    private final Lanes lanes;
    private final Targets targets;
    private final Delivering delivering;
    private final Outcomes outcomes;
    private final Handshakes handshakes;
    private final Clients clients;
    private final WebhookConfig config;
    private final Database database;

    ReplicasTest(
            Lanes lanes,
            Targets targets,
            Delivering delivering,
            Outcomes outcomes,
            Handshakes handshakes,
            Clients clients,
            WebhookConfig config,
            Database database) {
        this.lanes = lanes;
        this.targets = targets;
        this.delivering = delivering;
        this.outcomes = outcomes;
        this.handshakes = handshakes;
        this.clients = clients;
        this.config = config;
        this.database = database;
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void severalKeepTheOrderOfEachAggregateAlsoWhenTheReceiverFailsByChance() throws InterruptedException {
        String plan = Hooked.plan("hook-replicas");
        Map<String, List<Integer>> taken = new ConcurrentHashMap<>();
        Random chance = new Random(7);
        receiver.answersPosts(post -> {
            synchronized (chance) {
                if (chance.nextInt(12) == 0) {
                    return Receiver.Reply.of(503);
                }
            }
            taken.computeIfAbsent(
                            post.body().replaceAll(".*\"subject\":\"([^\"]+)\".*", "$1"),
                            subject -> new CopyOnWriteArrayList<>())
                    .add(Integer.parseInt(post.body().replaceAll(".*\"n\":(\\d+).*", "$1")));
            return Receiver.Reply.of(204).after(chance.nextInt(5));
        });
        Hooked.subscribed("u-replicas", "reporter", plan, receiver, "{}");
        List<Dispatcher> others = List.of(another(), another());
        others.forEach(each -> each.start(new StartupEvent()));

        List<Emitted> all = new ArrayList<>();
        for (int n = 0; n < EVENTS; n++) {
            for (int aggregate = 0; aggregate < AGGREGATES; aggregate++) {
                all.addAll(Hooked.events(Emitted.INDICATORS, plan, "a" + aggregate, n, 1, ""));
            }
        }
        Emitted.send(all);

        await().atMost(java.time.Duration.ofSeconds(40))
                .until(() -> taken.values().stream()
                                .mapToLong(
                                        numbers -> numbers.stream().distinct().count())
                                .sum()
                        == AGGREGATES * EVENTS);
        for (Dispatcher other : others) {
            other.stop(new ShutdownEvent());
        }
        assertThat(taken).hasSize(AGGREGATES);
        // An answer that comes after the sender's patience is an event that is sent again: at once, before any later
        // one.
        assertThat(taken.values()).allSatisfy(numbers -> {
            assertThat(numbers).isSorted();
            assertThat(numbers.stream().distinct()).hasSize(EVENTS);
        });
    }

    @Test
    void whatAReplicaHadInHandWhenItDiedIsSentWhenItsLeaseEnds() {
        String plan = Hooked.plan("hook-died");
        String id =
                Hooked.subscribed("u-died", "reporter", plan, receiver, "{}").getString("id");
        database.update("update subscription set state = 'PAUSED' where id = ?::uuid", id);
        Emitted.send(Hooked.events(Emitted.INDICATORS, plan, "a", 1, 2, ""));
        await().until(() ->
                database.query("select count(*) from delivery where subscription = ?::uuid", row -> row.getInt(1), id)
                                .getFirst()
                        == 2);
        database.update("""
                update delivery_lane set lease = gen_random_uuid(), leased_until = now() + interval '1 hour'
                where subscription = ?::uuid
                """, id);
        database.update("update subscription set state = 'ACTIVE' where id = ?::uuid", id);

        assertThat(lanes.lease(Map.of(), Set.of(), 10))
                .noneMatch(lane -> lane.subscription().toString().equals(id));
        database.update("update delivery_lane set leased_until = now() where subscription = ?::uuid", id);

        receiver.await(2);
    }

    @Test
    void whatWasLostToAnotherReplicaIsOnlyLogged() {
        String plan = Hooked.plan("hook-lost");
        String id =
                Hooked.subscribed("u-lost", "reporter", plan, receiver, "{}").getString("id");
        receiver.answersPosts(post -> {
            database.update("update delivery_lane set lease = gen_random_uuid() where subscription = ?::uuid", id);
            return Receiver.Reply.of(204);
        });
        Emitted.send(Hooked.events(Emitted.INDICATORS, plan, "a", 1, 1, ""));

        await().until(() -> database.query(
                                "select count(*) from delivery_attempt where subscription = ?::uuid",
                                row -> row.getInt(1),
                                id)
                        .getFirst()
                == 1);
        assertThat(database.query(
                        "select state from delivery where subscription = ?::uuid", row -> row.getString(1), id))
                .containsExactly("PENDING");
    }

    private Dispatcher another() {
        return new Dispatcher(lanes, targets, delivering, outcomes, handshakes, clients, config);
    }
}
