package org.planmonitor.projects.zone;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackZones;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Takes over the zones of a pack. */
@ApplicationScoped
class ZoneLoader implements PackSection {

    private static final int AFTER_TRANSIT = 50;

    private final EntityManager entities;
    private final AuditTrail audit;

    ZoneLoader(EntityManager entities, AuditTrail audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public int order() {
        return AFTER_TRANSIT;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        Map<String, String> types = new HashMap<>();
        for (PackZones.ZoneClass source : pack.zones().classes()) {
            types.put(source.code(), source.type());
            ZoneClassEntity zoneClass = new ZoneClassEntity();
            zoneClass.plan = plan.code();
            zoneClass.code = source.code();
            zoneClass.ordinal = types.size();
            zoneClass.nameZh = source.name().zh();
            zoneClass.nameEn = source.name().en();
            zoneClass.type = source.type();
            zoneClass.source = source.source();
            zoneClass.sharing = pack.sharing(source.sharing());
            entities.persist(zoneClass);
        }
        entities.flush();
        int ordinal = 0;
        for (PackZones.Zone source : pack.zones().zones()) {
            String type = Objects.requireNonNull(types.get(source.zoneClass()), source.zoneClass());
            entities.persist(zone(plan, pack, source, type, ++ordinal));
        }
        entities.flush();
        audit.record("zones", plan.code(), "zones.loaded", null, pack.zones());
    }

    private static ZoneEntity zone(KnownPlan plan, ProjectsPack pack, PackZones.Zone source, String type, int ordinal) {
        ZoneEntity zone = new ZoneEntity();
        zone.plan = plan.code();
        zone.code = source.code();
        zone.ordinal = ordinal;
        zone.nameZh = source.name().zh();
        zone.nameEn = source.name().en();
        zone.zoneClass = source.zoneClass();
        zone.type = type;
        zone.region = source.region();
        zone.document = new ZoneEntity.Document(source.focus(), source.relatedTo(), source.source());
        zone.sharing = pack.sharing(source.sharing());
        return zone;
    }
}
