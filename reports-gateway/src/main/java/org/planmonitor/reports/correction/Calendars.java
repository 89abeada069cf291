package org.planmonitor.reports.correction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.sql.Database;

/** The announced calendars of a plan as one count of working days. */
@Singleton
class Calendars {

    private final Database database;
    private final ObjectMapper mapper;

    Calendars(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    WorkingDays of(String plan) {
        List<JsonNode> years = database.query(
                "select distinct on (year) calendar from calendar where plan = ? order by year, sequence desc",
                row -> json(row.getString(1)),
                plan);
        Set<Integer> announced = new HashSet<>();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (JsonNode year : years) {
            announced.add(year.path("year").asInt());
            for (JsonNode holiday : year.path("holidays")) {
                LocalDate first = LocalDate.parse(holiday.path("from").asText());
                LocalDate last = holiday.path("to").isTextual()
                        ? LocalDate.parse(holiday.path("to").asText())
                        : first;
                first.datesUntil(last.plusDays(1)).forEach(holidays::add);
            }
            year.path("worked").forEach(day -> worked.add(LocalDate.parse(day.asText())));
        }
        return new WorkingDays(announced, holidays, worked);
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
