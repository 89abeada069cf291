package org.planmonitor.reports.stream;

import org.apache.kafka.common.TopicPartition;

import org.planmonitor.kit.security.Sharing;

/**
 * An event at its place in the topics, ready to be told: as a CloudEvent in structured JSON, made once for all who hear it.
 *
 * @param plan empty when the event is of no plan
 */
record Happening(TopicPartition partition, long offset, String type, String plan, Sharing sharing, String cloudEvent)
        implements Heard {}
