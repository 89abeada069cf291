/** How a contract document is answered: JSON or YAML as the caller asks, with its tag. */
@NullMarked
package org.planmonitor.reports.document;

import org.jspecify.annotations.NullMarked;
