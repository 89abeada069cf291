@NullMarked
package org.planmonitor.reports.publication.ooxml;

import org.jspecify.annotations.NullMarked;
