package org.planmonitor.projects.packformat;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * What was decided and recorded of projects since they were registered, as an export tells it. An import takes it over with the
 * instants and names that it was recorded under; a pack that an editor writes has none.
 */
public record PackHistory(
        List<Decision> decisions, List<GateFact> gates, List<Entry> statistics, List<Succession> successions) {

    public static final PackHistory NONE = new PackHistory(List.of(), List.of(), List.of(), List.of());

    /**
     * A step, a stage beside the path, or the answer to a fact that was wrong.
     *
     * @param stage what it shows; null for a withdrawal
     * @param corrects the fact that it answers: {@code events/3} or {@code decisions/5}, by place in this pack
     */
    public record Decision(
            String project,
            String event,
            @Nullable String stage,
            String date,
            boolean begins,
            boolean resumes,
            @Nullable String from,
            @Nullable String to,
            @Nullable Text scope,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable Pass override,
            @Nullable String corrects,
            String recordedAt,
            String recordedBy) {}

    /** Gates that were passed open. */
    public record Pass(String reason, List<String> gates) {}

    /** What was recorded of a gate. */
    public record GateFact(
            String project,
            String gate,
            String state,
            String date,
            String document,
            @Nullable String authority,
            String recordedAt,
            String recordedBy) {}

    /** A step of statistical entry. */
    public record Entry(
            String project, String step, String date, String document, String recordedAt, String recordedBy) {}

    /** That a project was merged into another, or divided. */
    public record Succession(
            String predecessor,
            String successor,
            String kind,
            String date,
            String reason,
            String recordedAt,
            String recordedBy) {}

    public PackHistory {
        decisions = ProjectsPack.orEmpty(decisions);
        gates = ProjectsPack.orEmpty(gates);
        statistics = ProjectsPack.orEmpty(statistics);
        successions = ProjectsPack.orEmpty(successions);
    }
}
