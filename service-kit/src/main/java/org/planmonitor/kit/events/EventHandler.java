package org.planmonitor.kit.events;

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
}
