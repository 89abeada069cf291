package org.planmonitor.projects.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.closing.Closures;
import org.planmonitor.kit.imports.Imports;
import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ProjectsProblem;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/**
 * Loads a pack, whole or not at all, in the caller's transaction. The row of the plan is held meanwhile, so that of two
 * imports at once the second finds what the first one loaded.
 */
@ApplicationScoped
class PackImport {

    private final PackSchema schema;
    private final ObjectMapper mapper;
    private final Plans plans;
    private final List<PackSection> sections;
    private final PackContents contents;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Imports imports;
    private final Closures closures;

    PackImport(
            PackSchema schema,
            ObjectMapper mapper,
            Plans plans,
            @Any Instance<PackSection> sections,
            PackContents contents,
            EntityManager entities,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock,
            Imports imports,
            Closures closures) {
        this.schema = schema;
        this.mapper = mapper;
        this.plans = plans;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PackSection::order))
                .toList();
        this.contents = contents;
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.imports = imports;
        this.closures = closures;
    }

    /** What an import came to; {@code loaded} is false when the same content was there already and nothing was written. */
    record Outcome(PackReceipt receipt, boolean loaded) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome load(JsonNode content) {
        refuseIfAny(KitProblem.VALIDATION, schema.violations(content));
        ProjectsPack pack = read(content);
        imports.begin(pack.plan());
        KnownPlan plan = plans.lock(pack.plan()).orElseThrow(() -> unknown(pack.plan()));
        if (closures.isClosed(plan.code())) {
            throw Closures.closed(
                    plan.code(),
                    ProblemError.pointer("/plan", Closures.CODE, new Text("该规划已归档", "The plan is archived")));
        }
        String digest = digest(content);
        Optional<PackReceipt> before = find(plan.code());
        if (before.isPresent()) {
            return same(before.get(), digest);
        }
        refuseIfAny(
                ProjectsProblem.PACK_CONTRADICTORY,
                Contradictions.of(pack, plan, plans.divisions(plan.code()).keySet()));
        PackCounts counts = PackCounts.of(pack);
        PackEntity stored = new PackEntity(
                plan.code(),
                pack.packVersion(),
                digest,
                counts,
                clock.instant(),
                caller.get().subject());
        entities.persist(stored);
        contents.keep(plan.code(), content);
        RegistryCreated created = RegistryCreated.of(pack, counts);
        audit.record(RegistryCreated.AGGREGATE, plan.code(), "registry.created", null, stored.receipt());
        outbox.emit(
                new OutboxEvent("registry.created", RegistryCreated.AGGREGATE, plan.code(), plan.sharing(), created));
        sections.forEach(section -> section.load(plan, pack));
        entities.flush();
        return new Outcome(stored.receipt(), true);
    }

    Optional<PackReceipt> find(String plan) {
        return Optional.ofNullable(entities.find(PackEntity.class, plan)).map(PackEntity::receipt);
    }

    private static Outcome same(PackReceipt before, String digest) {
        if (before.digest().equals(digest)) {
            return new Outcome(before, false);
        }
        throw new ProblemException(
                ProjectsProblem.PACK_DIFFERS,
                new Text(
                        "规划 " + before.plan() + " 的项目数据已载入,内容不同",
                        "The projects of " + before.plan() + " are loaded with another content"));
    }

    private static void refuseIfAny(ProblemType type, List<ProblemError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    type,
                    new Text("数据包未载入:" + errors.size() + " 处错误", "Nothing was loaded: " + errors.size() + " errors"),
                    errors);
        }
    }

    private static ProblemException unknown(String plan) {
        return new ProblemException(
                ProjectsProblem.PLAN_UNKNOWN,
                new Text(
                        "尚未收到规划 " + plan + ";请先载入其指标部分",
                        "Plan " + plan + " has not been received; load its indicators half first"),
                List.of(ProblemError.pointer("/plan", "PLAN_UNKNOWN", new Text("未知的规划", "Unknown plan"))));
    }

    private ProjectsPack read(JsonNode content) {
        try {
            return mapper.treeToValue(content, ProjectsPack.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets pass what the records cannot hold", e);
        }
    }

    private static String digest(JsonNode content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(CanonicalJson.bytes(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
