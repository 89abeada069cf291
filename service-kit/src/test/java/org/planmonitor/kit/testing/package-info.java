/**
 * What the tests of every service stand on: a real PostgreSQL and a real Kafka in this JVM, tokens, events that arrived, and the
 * rules of the house. Published as this module's test-jar.
 */
@NullMarked
package org.planmonitor.kit.testing;

import org.jspecify.annotations.NullMarked;
