/**
 * The page: HTML, style and modules under {@code resources/web}, made into one bundle by the build. Its headers stand in
 * {@code application.properties}; here is only what gives every view its address.
 */
@NullMarked
package org.planmonitor.reports.page;

import org.jspecify.annotations.NullMarked;
