package org.planmonitor.projects.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/** The door to indicators and commitments for features that hang something on one. Each answer is one statement. */
@ApplicationScoped
public class Subjects {

    private final SubjectStore store;

    Subjects(SubjectStore store) {
        this.store = store;
    }

    /** Which of the two sorts, and which of them. */
    public record Ref(SubjectType type, String code) {}

    /** The one of a code, if it was ever told and the reader sees it; withdrawn ones too. */
    public Optional<Subject> find(String plan, Ref ref, Set<Sharing> visible) {
        return store.find(plan, ref.type(), ref.code(), visible).filter(it -> visible.contains(it.sharing()));
    }

    /** Those of many codes that the reader sees. */
    public Map<Ref, Subject> of(String plan, Set<String> codes, Set<Sharing> visible) {
        Map<Ref, Subject> known = new LinkedHashMap<>();
        store.of(plan, codes, visible).forEach(it -> known.put(new Ref(it.type(), it.code()), it));
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

    /** Those that are defined now, by type and code. */
    public List<Subject> page(String plan, Filter filter, After after, Set<Sharing> visible, int rows) {
        return store.page(plan, filter, after, visible, rows);
    }
}
