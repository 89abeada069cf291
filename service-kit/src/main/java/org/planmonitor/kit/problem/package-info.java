/**
 * Failures as RFC 9457 problem documents. A use case throws a {@link org.planmonitor.kit.problem.ProblemException} with a
 * type from a catalogue; mappers turn it, and every failure that the framework makes by itself, into
 * application/problem+json in the caller's language. Nothing of an exception's message reaches the caller.
 */
@NullMarked
package org.planmonitor.kit.problem;

import org.jspecify.annotations.NullMarked;
