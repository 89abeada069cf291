package org.planmonitor.projects.transit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Place;

/** Groups of members and the plan's figures that measure them; both are written once, with the pack. */
@ApplicationScoped
class NetworkStore {

    private static final String TARGET = """
            select plan, code, subject_zh, subject_en, value, unit, comparator, deadline, deadline_basis, source, sharing from transit_target
            where plan = ? and sharing = any (?)
            """;

    private final Database database;
    private final ObjectMapper mapper;

    NetworkStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The groups in their order, each with how many members the reader sees. */
    List<GroupView> groups(String plan, Set<Sharing> visible) {
        return database.query(
                """
                select g.code, g.name_zh, g.name_en, g.mode, (select count(*) from transit_member m
                  join transit_member_version v on v.plan = m.plan and v.code = m.code and v.version = m.version
                  where m.plan = g.plan and v.content ->> 'group' = g.code and m.sharing = any (?)) as members
                from transit_group g where g.plan = ? and g.sharing = any (?) order by g.ordinal
                """,
                row -> new GroupView(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("mode"),
                        row.getLong("members")),
                visible,
                plan,
                visible);
    }

    List<TargetView> targets(String plan, Set<Sharing> visible) {
        return database.query(TARGET + " order by ordinal", this::target, plan, visible);
    }

    Optional<TargetView> target(String plan, String code, Set<Sharing> visible) {
        return database.first(TARGET + " and code = ?", this::target, plan, visible, code);
    }

    void add(String plan, int ordinal, PackTransit.Group group, Sharing sharing) {
        database.update(
                "insert into transit_group (id, plan, code, ordinal, name_zh, name_en, mode, sharing)"
                        + " values (nextval('transit_group_seq'), ?, ?, ?, ?, ?, ?, ?)",
                plan,
                group.code(),
                ordinal,
                group.name().zh(),
                group.name().en(),
                group.mode(),
                sharing);
    }

    void add(String plan, int ordinal, PackTransit.Target target, Sharing sharing) {
        database.update(
                """
                insert into transit_target
                  (id, plan, code, ordinal, subject_zh, subject_en, value, unit, comparator, deadline, deadline_basis, source, sharing)
                values (nextval('transit_target_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                plan,
                target.code(),
                ordinal,
                target.subject().zh(),
                target.subject().en(),
                target.value(),
                mapper.<JsonNode>valueToTree(target.unit()),
                target.comparator(),
                target.deadline(),
                target.deadlineBasis(),
                target.source() == null ? null : mapper.<JsonNode>valueToTree(target.source()),
                sharing);
    }

    private TargetView target(ResultSet row) throws SQLException {
        return TargetView.of(
                row.getString("plan"),
                new PackTransit.Target(
                        row.getString("code"),
                        new Text(row.getString("subject_zh"), row.getString("subject_en")),
                        row.getBigDecimal("value"),
                        read(row.getString("unit"), PackTransit.Unit.class),
                        Sharing.valueOf(row.getString("sharing")),
                        row.getString("comparator"),
                        row.getString("deadline"),
                        row.getString("deadline_basis"),
                        null,
                        place(row.getString("source"))));
    }

    private @Nullable Place place(@Nullable String json) {
        return json == null ? null : read(json, Place.class);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a target that is none", e);
        }
    }
}
