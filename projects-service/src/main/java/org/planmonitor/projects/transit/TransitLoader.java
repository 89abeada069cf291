package org.planmonitor.projects.transit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Takes over the networks of a pack; the network of a plan is one aggregate of the audit trail. */
@ApplicationScoped
class TransitLoader implements PackSection {

    private static final int AFTER_CHAINS = 40;

    private final EntityManager entities;
    private final AuditTrail audit;

    TransitLoader(EntityManager entities, AuditTrail audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public int order() {
        return AFTER_CHAINS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        Map<String, GroupEntity> groups = new LinkedHashMap<>();
        for (PackTransit.Group source : pack.transit().groups()) {
            GroupEntity group = group(plan, pack, source, groups.size() + 1);
            groups.put(group.code, group);
            entities.persist(group);
        }
        entities.flush();
        Map<String, MemberEntity> members = new LinkedHashMap<>();
        for (PackTransit.Member source : pack.transit().members()) {
            MemberEntity member = member(plan, pack, source, members.size() + 1);
            member.mode = known(groups, source.group()).mode;
            members.put(member.code, member);
        }
        for (PackTransit.Fact fact : pack.transitFacts()) {
            known(members, fact.member())
                    .facts
                    .add(new MemberEntity.Fact(
                            fact.openedOn(),
                            fact.lengthKm(),
                            fact.source().title(),
                            fact.source().published()));
        }
        members.values().forEach(entities::persist);
        int ordinal = 0;
        for (PackTransit.Target target : pack.transit().targets()) {
            entities.persist(target(plan, pack, target, ++ordinal));
        }
        entities.flush();
        audit.record("transit", plan.code(), "transit.loaded", null, pack.transit());
    }

    private static <T> T known(Map<String, T> stored, String code) {
        return Objects.requireNonNull(stored.get(code), code);
    }

    private static GroupEntity group(KnownPlan plan, ProjectsPack pack, PackTransit.Group source, int ordinal) {
        GroupEntity group = new GroupEntity();
        group.plan = plan.code();
        group.code = source.code();
        group.ordinal = ordinal;
        group.nameZh = source.name().zh();
        group.nameEn = source.name().en();
        group.mode = source.mode();
        group.sharing = pack.sharing(source.sharing());
        return group;
    }

    private static MemberEntity member(KnownPlan plan, ProjectsPack pack, PackTransit.Member source, int ordinal) {
        MemberEntity member = new MemberEntity();
        member.plan = plan.code();
        member.code = source.code();
        member.ordinal = ordinal;
        member.nameZh = source.name().zh();
        member.nameEn = source.name().en();
        member.group = source.group();
        member.status = source.status();
        member.action = source.action();
        member.document = new MemberEntity.Document(
                source.direction(),
                source.routeNumbers(),
                source.from(),
                source.to(),
                source.via(),
                source.relatedTo(),
                source.composedOf(),
                Boolean.TRUE.equals(source.composedName()),
                source.source());
        member.sharing = pack.sharing(source.sharing());
        return member;
    }

    private static TargetEntity target(KnownPlan plan, ProjectsPack pack, PackTransit.Target source, int ordinal) {
        TargetEntity target = new TargetEntity();
        target.plan = plan.code();
        target.code = source.code();
        target.ordinal = ordinal;
        target.subjectZh = source.subject().zh();
        target.subjectEn = source.subject().en();
        target.value = source.value();
        target.unit = source.unit();
        target.comparator = source.comparator();
        target.deadline = source.deadline();
        target.deadlineBasis = source.deadlineBasis();
        target.source = source.source();
        target.sharing = pack.sharing(source.sharing());
        return target;
    }
}
