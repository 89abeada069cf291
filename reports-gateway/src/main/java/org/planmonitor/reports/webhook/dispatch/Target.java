package org.planmonitor.reports.webhook.dispatch;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.planmonitor.reports.webhook.signature.Secret;

/**
 * Where deliveries of a subscription go now, signed by which keys, and what its owner may see now.
 *
 * @param secrets all that are valid, the newest first
 * @param sharing names of {@link org.planmonitor.kit.security.Sharing}
 */
record Target(UUID subscription, URI sink, List<Secret> secrets, Set<String> sharing) {}
