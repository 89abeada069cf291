/**
 * One AsyncAPI 3 document of everything the suite tells: over Kafka, as a stream, by webhooks, with the JSON Schema of each
 * event. Made from the schemas that lie beside the emitters, which this build takes along.
 */
@NullMarked
package org.planmonitor.reports.asyncapi;

import org.jspecify.annotations.NullMarked;
