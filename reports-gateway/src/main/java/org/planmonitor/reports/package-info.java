/**
 * The one door of the suite: routes to the owners, one merged OpenAPI document, read models fed by events,
 * the dashboard and the start page. It owns no fact: what it stores can be dropped and rebuilt by replay.
 */
@NullMarked
package org.planmonitor.reports;

import org.jspecify.annotations.NullMarked;
