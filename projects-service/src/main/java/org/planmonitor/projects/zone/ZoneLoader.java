package org.planmonitor.projects.zone;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackZones;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Takes over the zones of a pack, and puts into an exported one which projects are in them now. */
@ApplicationScoped
class ZoneLoader implements PackSection, PackExport {

    private static final int AFTER_TRANSIT = 50;

    private final EntityManager entities;
    private final ZoneChangeStore changes;
    private final AuditTrail audit;
    private final PackJson json;

    ZoneLoader(EntityManager entities, ZoneChangeStore changes, AuditTrail audit, PackJson json) {
        this.entities = entities;
        this.changes = changes;
        this.audit = audit;
        this.json = json;
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

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        Set<JsonNode> standing = new LinkedHashSet<>();
        changes.links(plan.code()).forEach(link -> standing.add(json.of(link)));
        ArrayNode kept = pack.arrayNode();
        for (JsonNode link : pack.path("links").path("projects")) {
            if (!link.path("kind").asText().equals(Zones.KIND) || standing.remove(link)) {
                kept.add(link);
            }
        }
        kept.addAll(standing);
        if (!kept.isEmpty()) {
            pack.withObject("/links").set("projects", kept);
        } else if (pack.has("links")) {
            pack.withObject("/links").remove("projects");
        }
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
