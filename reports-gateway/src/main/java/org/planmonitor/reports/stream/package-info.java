/**
 * What happens to a plan, as it happens: the owners' events as server-sent events. The topics are the memory; a stream has a
 * place in them and keeps nothing of its own, so any replica can take it over.
 */
@NullMarked
package org.planmonitor.reports.stream;

import org.jspecify.annotations.NullMarked;
