/** Plain SQL without ceremony: the read models have no entities, because nothing here has an identity of its own. */
@NullMarked
package org.planmonitor.reports.sql;

import org.jspecify.annotations.NullMarked;
