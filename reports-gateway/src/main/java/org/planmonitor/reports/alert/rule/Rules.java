package org.planmonitor.reports.alert.rule;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The rules of a plan: its own versions before what the suite ships. */
@Singleton
public class Rules {

    static final String CHANGE = "alert-rule:change";

    private static final String AGGREGATE = "alert-rule";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final ShippedRules shipped;
    private final RuleStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Event<RuleChanged> changed;
    private final CurrentCaller caller;
    private final Clock clock;

    Rules(
            ShippedRules shipped,
            RuleStore store,
            AuditTrail audit,
            Outbox outbox,
            Event<RuleChanged> changed,
            CurrentCaller caller,
            Clock clock) {
        this.shipped = shipped;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** Every rule of a plan as it stands, shipped ones first. */
    public List<Rule> of(String plan) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        shipped.of(plan).forEach(rule -> rules.put(rule.code(), rule));
        store.newest(plan).forEach(rule -> rules.put(rule.code(), rule));
        return List.copyOf(rules.values());
    }

    /** @throws ProblemException 404 when the plan has no such rule */
    public Rule one(String plan, String code) {
        return history(plan, code).getFirst();
    }

    /** Every version, newest first, and last what the suite ships. */
    List<Rule> history(String plan, String code) {
        List<Rule> versions = new ArrayList<>(store.versions(plan, code));
        Rule first = shipped.one(plan, code);
        if (first != null) {
            versions.add(first);
        }
        if (versions.isEmpty()) {
            throw Refusals.unknown(code);
        }
        return versions;
    }

    /** A rule as it was kept, and whether it is new. */
    record Kept(Rule rule, boolean created) {}

    /** @throws ProblemException 400 for a code that cannot be one, or another kind; 412 when it is not as it was read */
    @Transactional
    Kept put(String plan, String code, RuleRequest request, WriteCondition condition) {
        store.lock(plan);
        Rule before = of(plan).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElse(null);
        condition.require(before == null ? null : EntityTag.of(before));
        requireCode(code);
        if (before != null && before.kind() != request.kind()) {
            throw Refusals.at("/kind", "NOT_CHANGEABLE", "规则的类型不能改变", "The kind of a rule does not change");
        }
        Rule after = Rule.of(
                plan,
                code,
                before == null ? 1 : before.version() + 1,
                request,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.add(after, caller.get().subject());
        record(before, after);
        changed.fire(new RuleChanged(plan, code));
        return new Kept(after, before == null);
    }

    private void record(@Nullable Rule before, Rule after) {
        String id = after.plan() + "/" + after.code();
        audit.record(AGGREGATE, id, "alert-rule.changed", before, after);
        outbox.emit(new OutboxEvent(
                "alert.rule-changed",
                AGGREGATE,
                id,
                Sharing.INTERNAL,
                new Changed(after.plan(), after, Sharing.INTERNAL)));
    }

    /** The event: a rule in full, with the plan beside it by which events are told. */
    record Changed(String plan, Rule rule, Sharing sharing) {}

    private static void requireCode(String code) {
        if (code.length() > Refusals.CODE || !CODE.matcher(code).matches()) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "code",
                    "WRONG_VALUE",
                    new Text("应为小写字母、数字与连字符", "Lower-case letters, digits and hyphens are expected")));
        }
    }
}
