/** What the tests of this service share: the service on its real database and broker, and a plan of another city. */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.testing;
