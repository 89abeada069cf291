package org.planmonitor.reports.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** Subscriptions in the database, and as they are shown. */
@Singleton
class SubscriptionStore {

    private static final String HREF = "/reports/v1/subscriptions/";

    private final Database database;
    private final Rights rights;

    SubscriptionStore(Database database, Rights rights) {
        this.database = database;
        this.rights = rights;
    }

    /** A subscription with the version of its row. */
    record Stored(SubscriptionView view, String owner, long version) {}

    private record OwnedKey(UUID subscription, SubscriptionView.Key key) {}

    /** @param locked whether nobody may change it until the transaction ends */
    Optional<Stored> one(UUID id, boolean locked, Instant now) {
        List<Stored> found = database.query(
                "select * from subscription where id = ?" + (locked ? " for no key update" : ""), this::stored, id);
        return withKeys(found, now).stream().findFirst();
    }

    /** @param owner null: of everybody */
    List<Stored> page(@Nullable String owner, UUID after, int limit, Instant now) {
        return withKeys(
                database.query(
                        "select * from subscription where id > ? and (?::text is null or owner = ?) order by id limit ?",
                        this::stored,
                        after,
                        owner,
                        owner,
                        limit),
                now);
    }

    int count(String owner) {
        return database.query("select count(*) from subscription where owner = ?", row -> row.getInt(1), owner)
                .getFirst();
    }

    private List<Stored> withKeys(List<Stored> found, Instant now) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<SubscriptionView.Key>> keys = database
                .query(
                        """
                        select id, subscription, made_at, valid_until from subscription_key
                        where subscription = any (?) and (valid_until is null or valid_until > ?) order by id
                        """,
                        row -> new OwnedKey(
                                row.getObject("subscription", UUID.class),
                                new SubscriptionView.Key(
                                        row.getLong("id"),
                                        Database.instant(row, "made_at"),
                                        row.getObject("valid_until") == null
                                                ? null
                                                : Database.instant(row, "valid_until"))),
                        Column.of("uuid", found, each -> each.view().id()),
                        now)
                .stream()
                .collect(Collectors.groupingBy(
                        OwnedKey::subscription, Collectors.mapping(OwnedKey::key, Collectors.toList())));
        return found.stream()
                .map(each -> new Stored(
                        withKeys(each.view(), keys.getOrDefault(each.view().id(), List.of())),
                        each.owner(),
                        each.version()))
                .toList();
    }

    private static SubscriptionView withKeys(SubscriptionView view, List<SubscriptionView.Key> keys) {
        return new SubscriptionView(
                view.id(),
                view.href(),
                view.plan(),
                view.sink(),
                view.description(),
                view.filter(),
                view.state(),
                view.reason(),
                view.stateSince(),
                view.allowedRate(),
                view.rights(),
                view.client(),
                keys,
                null,
                view.createdAt());
    }

    private Stored stored(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SubscriptionView view = new SubscriptionView(
                id,
                HREF + id,
                row.getString("plan"),
                row.getString("sink"),
                row.getString("description"),
                new SubscriptionFilter(
                        texts(row, "types"), texts(row, "aggregates"), subjects(row), sharing(row, "sharing")),
                SubscriptionState.valueOf(row.getString("state")),
                row.getString("reason"),
                Database.instant(row, "state_since"),
                row.getObject("allowed_rate", Integer.class),
                new SubscriptionView.Granted(
                        sharing(row, "visible"), rights.until(Database.instant(row, "confirmed_at"))),
                row.getString("client"),
                List.of(),
                null,
                Database.instant(row, "created_at"));
        return new Stored(view, row.getString("owner"), row.getLong("version"));
    }

    private static List<String> subjects(ResultSet row) throws SQLException {
        return Stream.concat(
                        texts(row, "subjects").stream(),
                        texts(row, "prefixes").stream().map(each -> each + "*"))
                .toList();
    }

    private static Set<Sharing> sharing(ResultSet row, String column) throws SQLException {
        // In the order of the constants, at every replica: the tag is made of it.
        return texts(row, column).stream()
                .map(Sharing::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sharing.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
