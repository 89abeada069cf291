package org.planmonitor.kit.outbox;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.kit.tracing.EventSpans;
import org.planmonitor.kit.tracing.Step;

/** Makes the sending of each row a step of the trace that it was left in; who receives it goes on from there. */
final class TracedSender implements EventSender {

    private final EventSender sender;
    private final String topic;
    private final EventSpans spans;

    TracedSender(EventSender sender, String topic, EventSpans spans) {
        this.sender = sender;
        this.topic = topic;
        this.spans = spans;
    }

    @Override
    public void send(List<OutboxRow> rows) {
        List<Step> steps = new ArrayList<>(rows.size());
        List<OutboxRow> traced = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Step step = spans.sending(row.destination(topic), row.type(), row.id(), row.traceparent());
            steps.add(step);
            traced.add(step.traceparent().map(row::under).orElse(row));
        }
        try {
            sender.send(traced);
        } catch (RuntimeException e) {
            steps.forEach(step -> step.failed(e));
            throw e;
        } finally {
            steps.forEach(Step::close);
        }
    }
}
