package org.planmonitor.projects.attraction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackChain;

/** The stored sites and whom somebody courts. */
@ApplicationScoped
class AttractionStore {

    private static final TypeReference<List<SiteRequest.Link>> LINKS = new TypeReference<>() {};
    private static final String SITE = "select * from attraction_site where plan = ?";
    private static final String ITEM = "select * from attraction where plan = ? and chain = ?";

    private final Database database;
    private final ObjectMapper mapper;

    AttractionStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    record Site(String plan, String code, long ordinal, SiteRequest.Checked said, long version) {}

    record Item(long id, String plan, String chain, AttractionRequest.Checked said, Instant openedAt, long version) {}

    Optional<Site> site(String plan, String code) {
        return database.first(SITE + " and code = ?", this::site, plan, code);
    }

    Optional<Site> lockSite(String plan, String code) {
        return database.first(SITE + " and code = ? for update", this::site, plan, code);
    }

    List<Site> sites(String plan, @Nullable SiteKind kind, @Nullable SiteState state, long after, int rows) {
        return database.query(
                SITE
                        + " and (?::text is null or kind = ?) and (?::text is null or state = ?) and ordinal > ? order by ordinal limit ?",
                this::site,
                plan,
                kind,
                kind,
                state,
                state,
                after,
                rows);
    }

    /** What is free for any link of a chain. */
    List<Site> free(String plan, String chain) {
        return database.query(
                SITE
                        + " and state = 'AVAILABLE' and exists (select 1 from jsonb_array_elements(suits) s where s ->> 'chain' = ?)"
                        + " order by ordinal",
                this::site,
                plan,
                chain);
    }

    Site create(String plan, String code, SiteRequest.Checked said) {
        long ordinal = database.next("attraction_seq", 1).getFirst();
        database.update(
                "insert into attraction_site (plan, code, ordinal, kind, name_zh, name_en, region, area, longitude, latitude, state,"
                        + " document, suits, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                plan,
                code,
                ordinal,
                said.kind(),
                said.name().zh(),
                said.name().en(),
                said.region(),
                said.area(),
                said.point() == null ? null : said.point().longitude(),
                said.point() == null ? null : said.point().latitude(),
                said.state(),
                said.document(),
                mapper.<JsonNode>valueToTree(said.suits()));
        return new Site(plan, code, ordinal, said, 0);
    }

    Site change(Site before, SiteRequest.Checked said) {
        database.update(
                "update attraction_site set kind = ?, name_zh = ?, name_en = ?, region = ?, area = ?, longitude = ?, latitude = ?,"
                        + " state = ?, document = ?, suits = ?, version = version + 1 where plan = ? and code = ?",
                said.kind(),
                said.name().zh(),
                said.name().en(),
                said.region(),
                said.area(),
                said.point() == null ? null : said.point().longitude(),
                said.point() == null ? null : said.point().latitude(),
                said.state(),
                said.document(),
                mapper.<JsonNode>valueToTree(said.suits()),
                before.plan(),
                before.code());
        return new Site(before.plan(), before.code(), before.ordinal(), said, before.version() + 1);
    }

    Optional<Item> item(String plan, String chain, long id) {
        return database.first(ITEM + " and id = ?", AttractionStore::item, plan, chain, id);
    }

    Optional<Item> lockItem(String plan, String chain, long id) {
        return database.first(ITEM + " and id = ? for update", AttractionStore::item, plan, chain, id);
    }

    List<Item> items(
            String plan, String chain, @Nullable AttractionState state, @Nullable String owner, long after, int rows) {
        return database.query(
                ITEM
                        + " and (?::text is null or state = ?) and (?::text is null or owner = ?) and id > ? order by id limit ?",
                AttractionStore::item,
                plan,
                chain,
                state,
                state,
                owner,
                owner,
                after,
                rows);
    }

    Item open(String plan, String chain, AttractionRequest.Checked said, Instant at) {
        long id = database.next("attraction_seq", 1).getFirst();
        database.update(
                "insert into attraction (id, plan, chain, node, target, owner, state, due, note, site, project, opened_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                id,
                plan,
                chain,
                said.node(),
                said.target(),
                said.owner(),
                said.state(),
                said.due(),
                said.note(),
                said.site(),
                said.project(),
                at);
        return new Item(id, plan, chain, said, at, 0);
    }

    Item change(Item before, AttractionRequest.Checked said) {
        database.update(
                "update attraction set node = ?, target = ?, owner = ?, state = ?, due = ?, note = ?, site = ?, project = ?,"
                        + " version = version + 1 where id = ?",
                said.node(),
                said.target(),
                said.owner(),
                said.state(),
                said.due(),
                said.note(),
                said.site(),
                said.project(),
                before.id());
        return new Item(before.id(), before.plan(), before.chain(), said, before.openedAt(), before.version() + 1);
    }

    boolean hasProject(String plan, String code, Set<Sharing> visible) {
        return !database.query(
                        "select 1 from project where plan = ? and code = ? and sharing = any (?)",
                        row -> row.getInt(1),
                        plan,
                        code,
                        visible)
                .isEmpty();
    }

    private Site site(ResultSet row) throws SQLException {
        try {
            double longitude = row.getDouble("longitude");
            boolean placed = !row.wasNull();
            return new Site(
                    row.getString("plan"),
                    row.getString("code"),
                    row.getLong("ordinal"),
                    new SiteRequest.Checked(
                            SiteKind.valueOf(row.getString("kind")),
                            new Text(row.getString("name_zh"), row.getString("name_en")),
                            row.getString("region"),
                            row.getBigDecimal("area"),
                            placed ? new PackChain.Point(longitude, row.getDouble("latitude")) : null,
                            SiteState.valueOf(row.getString("state")),
                            row.getString("document"),
                            mapper.readValue(row.getString("suits"), LINKS)),
                    row.getLong("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds links that are none", e);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("chain"),
                new AttractionRequest.Checked(
                        row.getString("node"),
                        row.getString("target"),
                        row.getString("owner"),
                        AttractionState.valueOf(row.getString("state")),
                        row.getObject("due", LocalDate.class),
                        row.getString("note"),
                        row.getString("site"),
                        row.getString("project")),
                Database.instant(row, "opened_at"),
                row.getLong("version"));
    }
}
