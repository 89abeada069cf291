package org.planmonitor.projects.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.SeenSequences;
import org.planmonitor.kit.events.UnreadableEventException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Recordings;

/**
 * Follows what is told of indicators and commitments. Events may come twice and in any order: of a definition only a newer one
 * counts, of verdicts only a newer one on the same year.
 */
@ApplicationScoped
class SubjectFeed implements EventHandler {

    private static final Set<String> TOPICS =
            Set.of("planmonitor.indicators.v1", "planmonitor.indicators.v1.restricted");

    private final EventConsumers consumers;
    private final SeenSequences seen;
    private final SubjectStore store;
    private final VerdictStore verdicts;
    private final Recordings recordings;
    private final Event<SubjectChanging> changing;
    private final Event<SubjectChanged> changes;
    private final ObjectReader reader;

    /** The members of {@code indicator.defined} and {@code commitment.defined} that matter here. */
    record Defined(
            String plan,
            String code,
            Text name,
            Subject.@Nullable Unit unit,
            @Nullable List<Subject.Component> components,
            Sharing sharing,
            @Nullable Boolean withdrawn) {

        Defined {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sharing, "sharing");
        }

        Subject subject(SubjectType type) {
            return new Subject(
                    plan,
                    type,
                    code,
                    name,
                    unit,
                    Objects.requireNonNullElse(components, List.of()),
                    sharing,
                    Boolean.TRUE.equals(withdrawn),
                    null);
        }
    }

    /** The members of {@code assessment.changed} that matter here. */
    record Assessed(
            String plan,
            Of subject,
            String period,
            String verdict,
            String light,
            boolean stale,
            boolean provisional,
            Subject.@Nullable Last lastKnown,
            Sharing sharing) {

        Assessed {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(light, "light");
            Objects.requireNonNull(sharing, "sharing");
        }

        record Of(SubjectType type, String code) {}

        VerdictStore.Told told(long sequence) {
            return new VerdictStore.Told(
                    new VerdictStore.Key(subject.type(), subject.code(), period),
                    new Subject.Verdict(period, verdict, light, stale, provisional, lastKnown),
                    sharing,
                    sequence);
        }
    }

    SubjectFeed(
            EventConsumers consumers,
            SeenSequences seen,
            SubjectStore store,
            VerdictStore verdicts,
            Recordings recordings,
            Event<SubjectChanging> changing,
            Event<SubjectChanged> changes,
            ObjectMapper mapper) {
        this.consumers = consumers;
        this.seen = seen;
        this.store = store;
        this.verdicts = verdicts;
        this.recordings = recordings;
        this.changing = changing;
        this.changes = changes;
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void start(@Observes StartupEvent started) {
        consumers.start("subjects", TOPICS, this);
    }

    @Override
    public void on(ReceivedEvent event) {
        onAll(List.of(event));
    }

    /** Verdicts come by the hundred, after a census or an import: those of a plan are taken over together. */
    @Override
    public void onAll(List<ReceivedEvent> events) {
        Map<String, Map<VerdictStore.Key, VerdictStore.Told>> newest = new TreeMap<>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case "indicator.defined" -> defined(event, SubjectType.INDICATOR);
                case "commitment.defined" -> defined(event, SubjectType.COMMITMENT);
                case "assessment.changed" -> {
                    Assessed assessed = read(event, Assessed.class);
                    VerdictStore.Told told = assessed.told(event.sequence());
                    newest.computeIfAbsent(assessed.plan(), plan -> new LinkedHashMap<>())
                            .merge(told.key(), told, VerdictStore.Told::newer);
                }
                default -> {
                    // Nothing about what a project can feed.
                }
            }
        }
        newest.forEach((plan, told) -> verdicts.put(plan, told.values(), recordings.takeTold(plan)));
    }

    private void defined(ReceivedEvent event, SubjectType type) {
        Subject told = read(event, Defined.class).subject(type);
        if (!seen.isNewer(event)) {
            return;
        }
        boolean shownAlike = store.find(
                        new Subjects.Reader(told.plan(), Set.of(), Recordings.LATEST), type, told.code())
                .filter(known -> known.sharing() == told.sharing() && known.withdrawn() == told.withdrawn())
                .isPresent();
        if (!shownAlike) {
            changing.fire(new SubjectChanging(told));
        }
        store.put(told, recordings.takeTold(told.plan()));
        if (!shownAlike) {
            changes.fire(new SubjectChanged(told));
        }
    }

    private <T> T read(ReceivedEvent event, Class<T> type) {
        JsonNode data = event.data();
        try {
            return reader.forType(type).readValue(data);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(event.type() + " has another form", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
