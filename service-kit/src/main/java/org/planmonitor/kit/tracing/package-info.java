/**
 * One trace from a call to everything that follows from it, over outbox, topic and consumers, after W3C Trace Context. Requests are
 * traced by the framework; here is what it does not see. Nothing is made unless {@code OTEL_SDK_DISABLED=false}.
 */
@NullMarked
package org.planmonitor.kit.tracing;

import org.jspecify.annotations.NullMarked;
