/**
 * The government investment book (政府投资一本账): once a year, what public funds there are and which project is given how
 * much of them; then, by double entry, what of it was issued, allotted and paid. A book is drafted, decided by the executive
 * meeting, issued and adjusted; every version stays readable.
 */
@NullMarked
package org.planmonitor.projects.governmentbook;

import org.jspecify.annotations.NullMarked;
