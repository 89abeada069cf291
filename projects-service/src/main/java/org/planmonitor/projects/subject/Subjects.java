package org.planmonitor.projects.subject;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.plan.Recordings;

/** The door to indicators and commitments for features that hang something on one. Each answer is one statement. */
@ApplicationScoped
public class Subjects {

    private final SubjectStore store;

    Subjects(SubjectStore store) {
        this.store = store;
    }

    /** Which of the two sorts, and which of them. */
    public record Ref(SubjectType type, String code) {}

    /**
     * Whose eyes read, and what was known when. What is seen is decided by how it is shared today.
     *
     * @param at {@link Recordings#LATEST} for what is known now
     */
    public record Reader(String plan, Set<Sharing> visible, Instant at) {}

    /** The one of a code, if it was ever told and the reader sees it; withdrawn ones too. */
    public Optional<Subject> find(Reader reader, Ref ref) {
        return store.find(reader, ref.type(), ref.code())
                .filter(it -> reader.visible().contains(it.sharing()));
    }

    /** Those of many codes that the reader sees. */
    public Map<Ref, Subject> of(Reader reader, Set<String> codes) {
        Map<Ref, Subject> known = new LinkedHashMap<>();
        store.of(reader, codes).forEach(it -> known.put(new Ref(it.type(), it.code()), it));
        return known;
    }

    /**
     * What a list is narrowed by.
     *
     * @param lagging whether they lag, as {@link Subject.Verdict#lags} says
     */
    public record Filter(
            @Nullable SubjectType type, @Nullable Boolean lagging) {}

    /** Where a list of them goes on: behind a type and a code, whatever they are. */
    public record After(String type, String code) {

        public static final After NOTHING = new After("", "");
    }

    /** Those that were defined then, by type and code. */
    public List<Subject> page(Reader reader, Filter filter, After after, int rows) {
        return store.page(reader, filter, after, rows);
    }
}
