package org.planmonitor.reports.webhook.dispatch;

import java.util.List;
import java.util.UUID;

/**
 * A leased lane: the deliveries of one aggregate to one subscription, in their order.
 *
 * @param lease what proves that it is still ours when the outcome is written
 * @param failures in a row until now
 */
record Lane(UUID subscription, String name, UUID lease, int failures, List<Pending> pending) {}
