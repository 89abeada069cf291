/** Statements of SQL where sets of rows are meant and not objects: sums, bulk inserts, lists over several tables. */
@NullMarked
package org.planmonitor.projects.sql;

import org.jspecify.annotations.NullMarked;
