@org.jspecify.annotations.NullMarked
package org.planmonitor.reports.session;
