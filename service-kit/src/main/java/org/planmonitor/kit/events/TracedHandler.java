package org.planmonitor.kit.events;

import java.util.List;

import org.planmonitor.kit.tracing.EventSpans;
import org.planmonitor.kit.tracing.Step;

/**
 * Makes the handling of each event a step of its trace. Events that are handled together, in one transaction, are spans side by side as
 * long as the whole; only one alone is also the place of what is logged and emitted meanwhile.
 */
final class TracedHandler implements EventHandler {

    private final String consumer;
    private final EventHandler handler;
    private final EventSpans spans;

    TracedHandler(String consumer, EventHandler handler, EventSpans spans) {
        this.consumer = consumer;
        this.handler = handler;
        this.spans = spans;
    }

    @Override
    public void on(ReceivedEvent event) {
        onAll(List.of(event));
    }

    @Override
    public void onAll(List<ReceivedEvent> events) {
        List<Step> steps = events.stream().map(this::begin).toList();
        try {
            if (steps.size() == 1) {
                steps.getFirst().run(() -> handler.onAll(events));
            } else {
                handler.onAll(events);
            }
        } catch (RuntimeException e) {
            steps.forEach(step -> step.failed(e));
            throw e;
        } finally {
            steps.forEach(Step::close);
        }
    }

    private Step begin(ReceivedEvent event) {
        return spans.processing(consumer, event.topic(), event.type(), event.id(), event.traceparent());
    }
}
