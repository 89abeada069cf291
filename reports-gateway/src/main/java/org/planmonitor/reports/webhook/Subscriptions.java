package org.planmonitor.reports.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.client.CallingClient;
import org.planmonitor.reports.stream.KnownPlans;
import org.planmonitor.reports.webhook.SubscriptionStore.Stored;
import org.planmonitor.reports.webhook.dispatch.Dispatcher;

/**
 * What owners do with their subscriptions. Whoever asks for one that is not his gets the answer for one that is not there, except
 * an administrator, who sees all and may end them, but not turn them elsewhere.
 */
@Singleton
class Subscriptions {

    static final String ADMINISTER = "subscription:administer";

    private final Database database;
    private final SubscriptionStore store;
    private final Keys keys;
    private final Rights rights;
    private final Sink sinks;
    private final KnownPlans plans;
    private final CurrentCaller caller;
    private final CallingClient client;
    private final AuditTrail audit;
    private final Dispatcher dispatcher;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final WebhookConfig config;

    Subscriptions(
            Database database,
            SubscriptionStore store,
            Keys keys,
            Rights rights,
            Sink sinks,
            KnownPlans plans,
            CurrentCaller caller,
            CallingClient client,
            AuditTrail audit,
            Dispatcher dispatcher,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            WebhookConfig config) {
        this.database = database;
        this.store = store;
        this.keys = keys;
        this.rights = rights;
        this.sinks = sinks;
        this.plans = plans;
        this.caller = caller;
        this.client = client;
        this.audit = audit;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
        this.clock = clock;
        this.config = config;
    }

    /** A subscription with its tag. */
    record Tagged(SubscriptionView view, EntityTag tag) {}

    /** @param secret is told the new secret, which the answer must not hold: the answer is remembered */
    @Transactional
    Tagged subscribe(SubscriptionRequest request, Consumer<String> secret) {
        Caller owner = caller.get();
        keys.requireSafe();
        checked(request, owner);
        if (store.count(owner.subject()) >= config.most()) {
            throw Refusals.tooMany(config.most());
        }
        UUID id = UUID.randomUUID();
        Instant now = now();
        SubscriptionFilter filter = request.wanted();
        database.update(
                """
                insert into subscription (id, version, owner, client, plan, sink, description, types, aggregates, subjects,
                  prefixes, sharing, visible, confirmed_at, state, state_since, ask_at, created_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                owner.subject(),
                client.id().orElse(null),
                request.plan(),
                request.sink(),
                request.description(),
                filter.types(),
                filter.aggregates(),
                filter.exact(),
                filter.beginnings(),
                filter.sharing(),
                owner.visible(),
                now,
                request.pauses() ? SubscriptionState.PAUSED : SubscriptionState.UNCONFIRMED,
                now,
                request.pauses() ? null : now,
                now);
        secret.accept(keys.make(id, now));
        return changed(id, "subscription.made", null);
    }

    /** @param owner null: the caller; {@code *}: everybody, for administrators */
    Page<SubscriptionView> page(@Nullable String owner, int limit, @Nullable String cursor) {
        Caller asking = caller.get();
        boolean all = "*".equals(owner);
        if (owner != null && !all) {
            throw ProblemException.invalid(
                    ProblemError.parameter("owner", "WRONG_VALUE", new Text("owner 只能是 *", "owner is * or left out")));
        }
        if (all && !asking.may(ADMINISTER)) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN, new Text("只有管理员可以查看全部订阅", "Only administrators see what is not theirs"));
        }
        return Page.cut(
                        store.page(all ? null : asking.subject(), Places.id(cursor), limit + 1, now()),
                        limit,
                        each -> Cursor.encode(each.view().id().toString()))
                .map(Stored::view);
    }

    /** Narrowed or widened first to what the token in hand says. */
    @Transactional
    Tagged one(UUID id) {
        rights.confirm(caller.get());
        return tagged(mine(id, false, true));
    }

    @Transactional
    Tagged replace(UUID id, SubscriptionRequest request, WriteCondition condition) {
        Stored before = forWrite(id, condition);
        checked(request, caller.get());
        boolean asks = !request.pauses()
                && (before.view().state() == SubscriptionState.PAUSED
                        || !before.view().sink().equals(request.sink()));
        SubscriptionState state = request.pauses()
                ? SubscriptionState.PAUSED
                : asks ? SubscriptionState.UNCONFIRMED : before.view().state();
        SubscriptionFilter filter = request.wanted();
        database.update(
                """
                update subscription set version = version + 1, plan = ?, sink = ?, description = ?, types = ?, aggregates = ?,
                  subjects = ?, prefixes = ?, sharing = ?, state = ?,
                  state_since = case when state = ? then state_since else ? end,
                  reason = case when state = ? then reason end,
                  ask_at = case when ? then ? when ? then null else ask_at end, asked = case when ? then 0 else asked end
                where id = ?
                """,
                request.plan(),
                request.sink(),
                request.description(),
                filter.types(),
                filter.aggregates(),
                filter.exact(),
                filter.beginnings(),
                filter.sharing(),
                state,
                state,
                now(),
                state,
                asks,
                now(),
                request.pauses(),
                asks,
                id);
        return changed(id, "subscription.changed", before.view());
    }

    @Transactional
    void end(UUID id, WriteCondition condition) {
        Stored before = mine(id, true, true);
        condition.require(tagged(before).tag());
        database.update("delete from subscription where id = ?", id);
        audit.record("subscription", id.toString(), "subscription.ended", before.view(), null);
    }

    /** The receiver is asked again whether it wants deliveries, also of a subscription that was disabled. */
    @Transactional
    Tagged ask(UUID id) {
        Stored before = mine(id, true, false);
        if (before.view().state() == SubscriptionState.PAUSED) {
            throw Refusals.conflict("订阅已暂停", "The subscription is paused");
        }
        Instant now = now();
        database.update("""
                update subscription set state = 'UNCONFIRMED', reason = null, state_since = ?, ask_at = ?, asked = 0,
                  version = version + 1 where id = ?
                """, now, now, id);
        return changed(id, "subscription.asked", before.view());
    }

    /** A new key that signs from now on; the one before signs beside it for a while. */
    @Transactional
    Tagged rotate(UUID id, Consumer<String> secret) {
        keys.requireSafe();
        Stored before = mine(id, true, false);
        secret.accept(keys.make(id, now()));
        database.update("update subscription set version = version + 1 where id = ?", id);
        return changed(id, "subscription.key.made", before.view());
    }

    /** One that the caller may read; whether he may also change it is another matter. */
    Stored mine(UUID id, boolean locked, boolean orAdministers) {
        Caller asking = caller.get();
        return store.one(id, locked, now())
                .filter(each -> each.owner().equals(asking.subject()) || (orAdministers && asking.may(ADMINISTER)))
                .orElseThrow(() -> Refusals.unknown(id));
    }

    private Stored forWrite(UUID id, WriteCondition condition) {
        rights.confirm(caller.get());
        Stored before = mine(id, true, false);
        condition.require(tagged(before).tag());
        return before;
    }

    private void checked(SubscriptionRequest request, Caller owner) {
        sinks.check(request.sink());
        SubscriptionFilter filter = request.wanted();
        if (!filter.wantsAll() && !owner.visible().containsAll(filter.sharing())) {
            throw Refusals.noRight();
        }
        plans.require(request.plan(), owner.visible());
    }

    private Tagged changed(UUID id, String action, @Nullable SubscriptionView before) {
        Tagged after = tagged(mine(id, false, false));
        audit.record("subscription", id.toString(), action, before, after.view());
        transaction.registerInterposedSynchronization(new AfterCommit(dispatcher::wake));
        return after;
    }

    static Tagged tagged(Stored stored) {
        return new Tagged(stored.view(), EntityTag.of(stored.view()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
