package org.planmonitor.indicators.observation;

import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.AnswerMemory.Answer;
import org.planmonitor.indicators.observation.ObservationReads.ObservationPage;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/** The two reads that are asked most, of what stands now: a cell, and the first page of a subject's figures. */
@ApplicationScoped
class StandingAnswers {

    private final PlanCatalog catalog;
    private final StandingReads reads;
    private final AnswerMemory memory;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    StandingAnswers(
            PlanCatalog catalog, StandingReads reads, AnswerMemory memory, CurrentCaller caller, ObjectMapper mapper) {
        this.catalog = catalog;
        this.reads = reads;
        this.memory = memory;
        this.caller = caller;
        this.mapper = mapper;
    }

    /** @param request the path and query, by which the answer is remembered */
    Answer one(String plan, Cells.Address address, String request) {
        PlanDefinition known = catalog.visible(plan);
        Set<Sharing> visible = caller.get().visible();
        return memory.get(key(known, visible, request), () -> {
            CellKey cell = Cells.find(known, address).key();
            StandingReads.Standing standing = reads.one(known.plan().id(), cell, visible);
            // What is remembered of the definitions may be older than the figure: by those of its instant it is a cell
            // or not.
            PlanDefinition then = catalog.visible(plan, standing.asOf());
            CellKey thenCell =
                    isSame(then, known) ? cell : Cells.find(then, address).key();
            if (!thenCell.equals(cell)) {
                standing = reads.one(known.plan().id(), thenCell, visible);
            }
            Stored stored = standing.figures().stream()
                    .filter(it -> !it.deleted())
                    .findFirst()
                    .map(Stored::of)
                    .orElseThrow(ObservationReads::noFigure);
            return new Answer(standing.asOf(), body(stored.view()), stored.tag().value(), null);
        });
    }

    Answer page(String plan, @Nullable SubjectRef ref, ObservationFilter filter, String request) {
        PlanDefinition known = catalog.visible(plan);
        Set<Sharing> visible = caller.get().visible();
        return memory.get(key(known, visible, request), () -> {
            int limit = Limits.of(filter.limit);
            VintageQuery query = filter.query(known.plan().id(), VintageQuery.END_OF_TIME, visible, ref);
            Set<SubjectRef> unseen = unseen(ref, known);
            StandingReads.Standing standing = reads.first(query.without(unseen), limit + 1);
            PlanDefinition then = catalog.visible(plan, standing.asOf());
            // Something was withdrawn, shared with fewer or defined just now: read again without what is not shown
            // then.
            while (!unseen(ref, then).equals(unseen)) {
                unseen = unseen(ref, then);
                standing = reads.first(query.without(unseen), limit + 1);
                then = catalog.visible(plan, standing.asOf());
            }
            Subject subject = ref == null ? null : ObservationReads.subject(then, ref);
            filter.checkAgainst(then, subject);
            ObservationPage page = ObservationReads.page(standing.figures(), limit, standing.asOf());
            return new Answer(standing.asOf(), body(page), null, page.next());
        });
    }

    /** Subjects whose figures are not shown to a reader of that tree; who asks for one subject was shown it. */
    private Set<SubjectRef> unseen(@Nullable SubjectRef asked, PlanDefinition shown) {
        return asked == null ? catalog.without(shown) : Set.of();
    }

    /** Whether both are one tree: to compare what is in them would cost more than to find the cell again. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(PlanDefinition one, PlanDefinition other) {
        return one == other;
    }

    private static AnswerMemory.Key key(PlanDefinition plan, Set<Sharing> visible, String request) {
        return new AnswerMemory.Key(plan.plan().id(), visible, request);
    }

    private PackedBody body(Object view) {
        try {
            return PackedBody.of(mapper.writeValueAsBytes(view));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
