/**
 * Client systems: who answers for them and what for, until when, how much they may call and how much they do. A system is
 * known by the client id of its token ({@code azp} or {@code client_id}).
 */
@NullMarked
package org.planmonitor.reports.client;

import org.jspecify.annotations.NullMarked;
