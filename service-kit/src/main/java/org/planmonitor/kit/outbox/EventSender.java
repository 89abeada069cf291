package org.planmonitor.kit.outbox;

import java.util.List;

/** Sends rows in the given order and returns when every one is acknowledged; otherwise it throws, and all count as unsent. */
@FunctionalInterface
interface EventSender {

    void send(List<OutboxRow> rows);
}
