package org.planmonitor.projects.evidence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Parameters;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Evidence for the features that stand on it, and for its readers. */
@ApplicationScoped
public class Evidence {

    private final ProjectAccess access;
    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Clock clock;

    Evidence(ProjectAccess access, EntityManager entities, CurrentCaller caller, Clock clock) {
        this.access = access;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses ids of which the project has no evidence: 422 at the first of them. */
    public void require(ProjectRef project, List<String> ids, String pointer) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            EvidenceEntity found = uuid(id).map(known -> entities.find(EvidenceEntity.class, known))
                    .orElse(null);
            if (found == null || found.project != project.id()) {
                throw Rule.broken(
                        pointer + "/" + i, "UNKNOWN_EVIDENCE", "该项目没有佐证材料 " + id, "The project has no evidence " + id);
            }
        }
    }

    /** From now on the public sees it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(List<String> ids) {
        for (String id : ids) {
            EvidenceEntity found = entities.find(EvidenceEntity.class, UUID.fromString(id));
            if (found.releasedAt == null) {
                found.releasedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            }
        }
    }

    /** A file with the row that tells of it. */
    record Found(EvidenceEntity evidence, EvidenceView view) {}

    @Transactional
    Found one(String plan, String code, String id) {
        ProjectRef project = access.see(plan, code);
        EvidenceEntity found = uuid(id).map(known -> entities.find(EvidenceEntity.class, known))
                .filter(evidence -> evidence.project == project.id() && isShown(evidence))
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该佐证材料", "There is no such evidence")));
        return new Found(found, EvidenceView.of(found, project));
    }

    @Transactional
    Page<EvidenceView> page(String plan, String code, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        List<String> after = cursor == null
                ? List.of(Instant.EPOCH.toString(), new UUID(0, 0).toString())
                : Cursor.decode(cursor, 2);
        List<EvidenceEntity> rows = entities.createQuery(
                        "from Evidence e where e.project = :project and (:all = true or e.releasedAt is not null)"
                                + " and (e.storedAt > :at or e.storedAt = :at and e.id > :id) order by e.storedAt, e.id",
                        EvidenceEntity.class)
                .setParameter("project", project.id())
                .setParameter("all", !caller.get().isAnonymous())
                .setParameter("at", instant(after.getFirst()))
                .setParameter("id", uuid(after.getLast()).orElseThrow(Evidence::noCursor))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(rows, limit, last -> Cursor.encode(last.storedAt.toString(), last.id.toString()))
                .map(evidence -> EvidenceView.of(evidence, project));
    }

    private boolean isShown(EvidenceEntity evidence) {
        return evidence.releasedAt != null || !caller.get().isAnonymous();
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException _) {
            throw noCursor();
        }
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ProblemException noCursor() {
        return Parameters.wrong(
                "cursor",
                "CURSOR_INVALID",
                "游标无效;请使用上一页返回的 next",
                "Not a cursor of this list; use the next of the page before");
    }
}
