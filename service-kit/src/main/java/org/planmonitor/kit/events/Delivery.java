package org.planmonitor.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

import org.planmonitor.kit.security.CurrentCaller;

/**
 * Hands records to the handler: all of a poll in one transaction, because a replay of many thousand events would otherwise be a
 * commit each; and one by one when that failed, so that one bad record is found and the others go through.
 */
final class Delivery {

    private static final Logger LOGGER = Logger.getLogger(Delivery.class);

    private final String name;
    private final EventReader reader;
    private final EventHandler handler;
    private final Supplier<Set<String>> forgotten;
    private final DeadLetters deadLetters;
    private final int attempts;
    private final ConsumerMeters meters;

    Delivery(
            String name,
            EventReader reader,
            EventHandler handler,
            Supplier<Set<String>> forgotten,
            DeadLetters deadLetters,
            int attempts,
            ConsumerMeters meters) {
        this.name = name;
        this.reader = reader;
        this.handler = handler;
        this.forgotten = forgotten;
        this.deadLetters = deadLetters;
        this.attempts = attempts;
        this.meters = meters;
    }

    /** Returns when each record is handled or put aside; throws when a failure is to be waited for. */
    void deliver(ConsumerRecords<String, byte[]> records) {
        try {
            List<ReceivedEvent> events = read(records);
            List<ReceivedEvent> told = counting(events);
            inTransaction(() -> handler.onAll(told));
            meters.handled(events);
        } catch (RuntimeException together) {
            if (Failures.passes(together)) {
                throw together;
            }
            LOGGER.debugf(together, "consumer %s takes %d records one by one", name, records.count());
            records.forEach(this::deliverOne);
        }
    }

    private List<ReceivedEvent> read(ConsumerRecords<String, byte[]> records) {
        List<ReceivedEvent> events = new ArrayList<>(records.count());
        records.forEach(message -> events.add(reader.read(message)));
        return events;
    }

    /** Topics go on saying what a plan was that was deleted. */
    private List<ReceivedEvent> counting(List<ReceivedEvent> events) {
        Set<String> gone = forgotten.get();
        return gone.isEmpty()
                ? events
                : events.stream().filter(event -> !gone.contains(event.plan())).toList();
    }

    private void deliverOne(ConsumerRecord<String, byte[]> message) {
        for (int attempt = 1; ; attempt++) {
            try {
                ReceivedEvent event = reader.read(message);
                if (!counting(List.of(event)).isEmpty()) {
                    inTransaction(() -> handler.on(event));
                }
                meters.handled(List.of(event));
                return;
            } catch (UnreadableEventException e) {
                putAside(message, e);
                return;
            } catch (RuntimeException e) {
                if (Failures.passes(e)) {
                    throw e;
                }
                if (attempt == attempts) {
                    putAside(message, e);
                    return;
                }
            }
        }
    }

    private void putAside(ConsumerRecord<String, byte[]> message, RuntimeException reason) {
        LOGGER.errorf(
                reason, "consumer %s put aside %s/%d/%d", name, message.topic(), message.partition(), message.offset());
        deadLetters.add(message, reason.toString());
        meters.putAside();
    }

    private void inTransaction(Runnable work) {
        CurrentCaller.asSystem(
                "event:" + name, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
