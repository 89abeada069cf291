package org.planmonitor.kit.outbox;

import org.planmonitor.kit.security.Sharing;

/**
 * Something that happened to an aggregate, to be told to others in full.
 *
 * @param type {@code observations.published}; its JSON Schema lies in {@code schemas/events/<type>/v1.json}
 * @param aggregateId the key: events of one id are delivered in order
 * @param sharing what is not PUBLIC goes to the restricted topic
 * @param data a record or a map; a field {@code sequence} is added to it
 */
public record OutboxEvent(String type, String aggregateType, String aggregateId, Sharing sharing, Object data) {}
