@NullMarked
package org.planmonitor.reports.asyncapi;

import org.jspecify.annotations.NullMarked;
