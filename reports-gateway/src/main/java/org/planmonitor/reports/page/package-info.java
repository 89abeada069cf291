/**
 * The start page: plain HTML, CSS and ES modules from this build, nothing from elsewhere. Served by a route of its own,
 * because a page under a strict policy needs its headers, its tags and its content in one hand.
 */
@NullMarked
package org.planmonitor.reports.page;

import org.jspecify.annotations.NullMarked;
