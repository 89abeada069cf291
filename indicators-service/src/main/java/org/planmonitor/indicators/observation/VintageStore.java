package org.planmonitor.indicators.observation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.kit.security.Sharing;

/** Writes series and vintages. Nothing here updates or deletes a vintage, and the table would refuse it. */
@ApplicationScoped
class VintageStore {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;
    private final Vintages vintages;

    VintageStore(EntityManager entities, Vintages vintages) {
        this.entities = entities;
        this.vintages = vintages;
    }

    /** The series' id, made when it is new; its row stays locked until commit, so that its writers queue up. */
    long lockSeries(long planId, SeriesKey key) {
        bind(planId, key, entities.createNativeQuery("""
                                insert into observation_series
                                    (plan_id, subject_type, subject_code, component, region, accumulation, forecast)
                                values (:plan, :type, :code, :component, :region, :accumulation, :forecast)
                                on conflict do nothing""")).executeUpdate();
        return ((Number) bind(planId, key, entities.createNativeQuery("""
                                        select id from observation_series
                                        where plan_id = :plan and subject_type = :type and subject_code = :code
                                          and component = :component and region = :region
                                          and accumulation = :accumulation and forecast = :forecast
                                        for update""")).getSingleResult()).longValue();
    }

    /** What stands in a cell, committed or written by this transaction; a withdrawn figure is no figure. */
    Optional<Vintage> newest(long planId, SeriesKey key, Period period) {
        VintageQuery cell = new VintageQuery(
                planId,
                END_OF_TIME,
                EnumSet.allOf(Sharing.class),
                key.subject(),
                key.component(),
                key.region(),
                key.forecast(),
                period,
                period);
        List<Vintage> all = vintages.history(cell, null, Integer.MAX_VALUE);
        return all.stream()
                .filter(each -> each.series().equals(key) && each.period().equals(period))
                .reduce((older, newer) -> newer);
    }

    Vintage add(long planId, long seriesId, int revision, NewVintage vintage, Instant publishedAt, String recordedBy) {
        ObservationSource source = vintage.source();
        Query insert = entities.createNativeQuery("""
                        insert into observation (series_id, period_end, period, revision, value, status, revision_class,
                            published_at, sharing, source_title, source_published, source_known_by, note, recorded_by)
                        values (:series, :end, :period, :revision, :value, :status, cast(:class as text),
                            :published, :sharing, cast(:title as text), cast(:sourced as date), cast(:knownBy as date),
                            cast(:note as text), :by)
                        returning id""")
                .setParameter("series", seriesId)
                .setParameter("end", Periods.lastDay(vintage.period()))
                .setParameter("period", vintage.period().toString())
                .setParameter("revision", revision)
                .setParameter("value", vintage.value())
                .setParameter("status", vintage.status().name())
                .setParameter("class", nameOf(vintage.revisionClass()))
                .setParameter("published", Timestamp.from(publishedAt))
                .setParameter("sharing", vintage.sharing().name())
                .setParameter("title", source == null ? null : source.title())
                .setParameter("sourced", source == null ? null : source.published())
                .setParameter("knownBy", source == null ? null : source.knownBy())
                .setParameter("note", vintage.note())
                .setParameter("by", recordedBy);
        long id = ((Number) insert.getSingleResult()).longValue();
        if (revision == 1) {
            count(planId, vintage.sharing());
        }
        return new Vintage(
                id,
                seriesId,
                vintage.series(),
                vintage.period(),
                revision,
                vintage.value(),
                vintage.status(),
                vintage.revisionClass(),
                publishedAt,
                vintage.sharing(),
                source,
                vintage.note());
    }

    private void count(long planId, Sharing sharing) {
        entities.createNativeQuery("""
                        insert into observation_count (plan_id, sharing, cells) values (:plan, :sharing, 1)
                        on conflict (plan_id, sharing) do update set cells = observation_count.cells + 1""")
                .setParameter("plan", planId)
                .setParameter("sharing", sharing.name())
                .executeUpdate();
    }

    private static @Nullable String nameOf(@Nullable RevisionClass revisionClass) {
        return revisionClass == null ? null : revisionClass.name();
    }

    private static Query bind(long planId, SeriesKey key, Query query) {
        return query.setParameter("plan", planId)
                .setParameter("type", key.subject().type().name())
                .setParameter("code", key.subject().code())
                .setParameter("component", key.component())
                .setParameter("region", key.region())
                .setParameter("accumulation", key.accumulation().name())
                .setParameter("forecast", key.forecast());
    }
}
