package org.planmonitor.kit.events;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a service does with an event, called inside a transaction that also decides whether the event counts as received. It
 * may be called again with the same event and must then change nothing: see {@link SeenSequences}. Types it does not know are
 * ignored by it, so that emitters may add some.
 */
@FunctionalInterface
public interface EventHandler {

    /**
     * @throws UnreadableEventException when the event can never be understood; it is put aside and the next one follows
     */
    void on(ReceivedEvent event);

    /** All events of one transaction, in the order of their partitions; the same promises hold for them together. */
    default void onAll(List<ReceivedEvent> events) {
        events.forEach(this::on);
    }

    /** A handler that does with many events at once what would be slow one by one. */
    static EventHandler together(Consumer<List<ReceivedEvent>> handler) {
        return new EventHandler() {

            @Override
            public void on(ReceivedEvent event) {
                onAll(List.of(event));
            }

            @Override
            public void onAll(List<ReceivedEvent> events) {
                handler.accept(events);
            }
        };
    }
}
