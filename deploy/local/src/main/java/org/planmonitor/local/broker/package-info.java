/**
 * A real Kafka broker (KRaft, one node that is its own controller) in a process of its own, with the suite's topics made
 * before anybody connects: the first message to a topic that the broker has to make itself waits more than a second.
 */
@NullMarked
package org.planmonitor.local.broker;

import org.jspecify.annotations.NullMarked;
