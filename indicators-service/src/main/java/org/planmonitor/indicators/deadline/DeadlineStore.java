package org.planmonitor.indicators.deadline;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.kit.sql.Database;

/** The deadlines of plans. */
@ApplicationScoped
class DeadlineStore {

    private static final TypeReference<List<DeadlineRule.OwnDay>> DAYS = new TypeReference<>() {};

    private static final String PUT = """
            insert into deadline (plan_id, frequency, working_days, exceptions)
            values (?, ?, ?, cast(? as jsonb))
            on conflict (plan_id, frequency) do update set working_days = excluded.working_days,
                exceptions = excluded.exceptions
            """;

    private final Database sql;
    private final ObjectMapper mapper;

    DeadlineStore(Database sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    Map<Frequency, DeadlineRule> rules(long planId) {
        Map<Frequency, DeadlineRule> rules = new EnumMap<>(Frequency.class);
        sql.query(
                        "select frequency, working_days, exceptions from deadline where plan_id = ?",
                        row -> new DeadlineRule(
                                Frequency.valueOf(row.getString("frequency")),
                                row.getInt("working_days"),
                                days(row.getString("exceptions"))),
                        planId)
                .forEach(each -> rules.put(each.frequency(), each));
        return rules;
    }

    void put(long planId, DeadlineRule rule) {
        try {
            sql.update(PUT, planId, rule.frequency(), rule.workingDays(), mapper.writeValueAsString(rule.exceptions()));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void delete(long planId, Frequency frequency) {
        sql.update("delete from deadline where plan_id = ? and frequency = ?", planId, frequency);
    }

    private List<DeadlineRule.OwnDay> days(String json) {
        try {
            return mapper.readValue(json, DAYS);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
