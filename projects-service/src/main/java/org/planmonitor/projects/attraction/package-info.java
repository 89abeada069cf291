/**
 * 招商: vacant plants, platforms and industrial plots, matched to the links that a chain lacks; who is courted for which link,
 * by whom and how far; and how far leader firms buy.
 */
@NullMarked
package org.planmonitor.projects.attraction;

import org.jspecify.annotations.NullMarked;
