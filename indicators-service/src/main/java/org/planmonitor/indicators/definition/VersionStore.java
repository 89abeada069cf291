package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.Json;

/** Adds versions and reads them; one query a question. The tables refuse anything but additions. */
@ApplicationScoped
class VersionStore {

    private static final String SELECT =
            "select v, c from VersionRow v join ChangeRow c on c.id = v.changeId" + " where v.planId = :plan ";
    private static final String ORDER = " order by c.knownFrom, c.id, v.kind, v.ordinal";

    private final EntityManager entities;
    private final Json json;

    VersionStore(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /** Every version of everything of a plan, in the order they became known. */
    List<Version<?>> all(long planId) {
        return read(entities.createQuery(SELECT + ORDER, Object[].class)
                .setParameter("plan", planId)
                .getResultList());
    }

    /** Every version of one definition, oldest first. */
    List<Version<?>> of(long planId, DefinitionKind kind, String code) {
        return read(entities.createQuery(SELECT + "and v.kind = :kind and v.code = :code" + ORDER, Object[].class)
                .setParameter("plan", planId)
                .setParameter("kind", kind)
                .setParameter("code", code)
                .getResultList());
    }

    private List<Version<?>> read(List<Object[]> rows) {
        Map<Long, Change> changes = new HashMap<>();
        return rows.stream()
                .<Version<?>>map(row -> {
                    ChangeRow by = (ChangeRow) row[1];
                    return Version.read((VersionRow) row[0], changes.computeIfAbsent(by.id, _ -> change(by)), json);
                })
                .toList();
    }

    Change add(
            long planId,
            Instant knownFrom,
            ChangeKind kind,
            @Nullable String reason,
            @Nullable DocumentReference document,
            String by,
            Instant now) {
        ChangeRow row = new ChangeRow();
        row.planId = planId;
        row.knownFrom = knownFrom;
        row.kind = kind;
        row.reason = reason;
        row.document = document == null ? null : json.write(document);
        row.changedBy = by;
        row.recordedAt = now;
        entities.persist(row);
        return change(row);
    }

    void add(long planId, List<Version<?>> versions) {
        versions.forEach(each -> entities.persist(row(planId, each)));
        entities.flush();
    }

    private VersionRow row(long planId, Version<?> version) {
        VersionRow row = new VersionRow();
        row.planId = planId;
        row.kind = version.kind();
        row.code = version.code();
        row.version = version.version();
        row.ordinal = version.ordinal();
        row.changeId = version.change().id();
        row.withdrawn = version.withdrawn();
        row.body = json.write(version.body());
        return row;
    }

    private Change change(ChangeRow row) {
        return new Change(
                row.id,
                row.knownFrom,
                row.kind,
                row.reason,
                row.document == null ? null : json.read(row.document, DocumentReference.class),
                row.changedBy,
                row.recordedAt);
    }
}
