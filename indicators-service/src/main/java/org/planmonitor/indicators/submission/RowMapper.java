package org.planmonitor.indicators.submission;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.RevisionClass;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** A row of the table as a row of a submission. */
@ApplicationScoped
class RowMapper {

    private final ObjectMapper mapper;

    RowMapper(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    RowStore.Placed read(ResultSet row) throws SQLException {
        CellKey cell = new CellKey(
                new SeriesKey(
                        new SubjectRef(
                                SubjectType.valueOf(row.getString("subject_type")), row.getString("subject_code")),
                        row.getString("component"),
                        row.getString("region"),
                        Accumulation.valueOf(row.getString("accumulation")),
                        row.getBoolean("forecast")),
                Period.parse(row.getString("period")));
        RecordObservation figure = new RecordObservation(
                row.getBigDecimal("value"),
                constant(Status.class, row.getString("status")),
                constant(RevisionClass.class, row.getString("revision_class")),
                row.getString("document"),
                source(row.getString("source")),
                row.getString("note"));
        return new RowStore.Placed(
                row.getObject("submission_id", UUID.class),
                new SubmissionRow(
                        row.getString("key"),
                        row.getObject("id", UUID.class),
                        row.getInt("ordinal"),
                        cell,
                        figure,
                        row.getObject("base_revision", Integer.class),
                        row.getBoolean("admitted"),
                        row.getString("remark")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String stored) {
        return stored == null ? null : Enum.valueOf(type, stored);
    }

    @Nullable
    String json(@Nullable ObservationSource source) {
        try {
            return source == null ? null : mapper.writeValueAsString(source);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private @Nullable ObservationSource source(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, ObservationSource.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A figure as the history keeps it. */
    String json(RecordObservation figure) {
        try {
            return mapper.writeValueAsString(figure);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    RecordObservation figure(String json) {
        try {
            return mapper.readValue(json, RecordObservation.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
