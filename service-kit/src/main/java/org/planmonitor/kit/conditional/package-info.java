/**
 * Entity tags and conditional requests: 304 for a reader who has the current state, 412 for a writer who has not, 428 for a
 * writer who does not say what was read. The check here is a courtesy; the version column in the database is the authority.
 */
@NullMarked
package org.planmonitor.kit.conditional;

import org.jspecify.annotations.NullMarked;
