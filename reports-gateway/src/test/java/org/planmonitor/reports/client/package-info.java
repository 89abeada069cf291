@NullMarked
package org.planmonitor.reports.client;

import org.jspecify.annotations.NullMarked;
