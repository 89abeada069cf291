package org.planmonitor.projects.project;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/** Rows of a project's page as values. */
final class PageRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageRows() {}

    /** A stored project without its lists, which nobody will change. */
    static ProjectEntity project(ResultSet row) throws SQLException {
        ProjectEntity project = new ProjectEntity();
        project.id = row.getLong("id");
        project.plan = row.getString("plan");
        project.code = row.getString("code");
        project.number = row.getString("number");
        project.ordinal = row.getInt("ordinal");
        project.nameZh = row.getString("name_zh");
        project.nameEn = row.getString("name_en");
        project.portfolio = row.getString("portfolio");
        project.kind = row.getString("kind");
        project.works = row.getBoolean("works");
        project.transitMode = row.getString("transit_mode");
        project.parent = row.getString("parent");
        project.phase = row.getString("phase");
        project.lead = row.getString("lead");
        project.region = row.getString("region");
        project.box = row.getString("box");
        project.chapter = row.getObject("chapter", Integer.class);
        project.section = row.getObject("section", Integer.class);
        project.lifeCycle = row.getString("life_cycle");
        project.stage = row.getString("stage");
        project.stageSince = row.getString("stage_since");
        project.pathStage = row.getString("path_stage");
        project.pathSince = row.getString("path_since");
        project.scopeZh = row.getString("scope_zh");
        project.scopeEn = row.getString("scope_en");
        project.document = json(ProjectDocument.class, row.getString("document"));
        project.sharing = Sharing.valueOf(row.getString("sharing"));
        project.version = row.getLong("version");
        project.changedAt = Database.instant(row, "changed_at");
        project.unit = row.getString("unit");
        project.ownerName = row.getString("owner_name");
        project.ownerCode = row.getString("owner_code");
        project.ownerCodeReason = row.getString("owner_code_reason");
        project.nationalCode = row.getString("national_code");
        project.procedure = row.getString("procedure");
        project.totalInvestmentCny = row.getBigDecimal("total_investment_cny");
        project.statistics = row.getString("statistics");
        project.statisticsSince = row.getString("statistics_since");
        project.ratingComputed = row.getString("rating_computed");
        project.ratingSelf = row.getString("rating_self");
        project.ratingIndependent = row.getString("rating_independent");
        return project;
    }

    /** A fact with the one that answers it. */
    static FactView fact(ResultSet row) throws SQLException {
        FactEntity fact = new FactEntity();
        fact.id = row.getLong("id");
        fact.event = row.getString("event");
        fact.stage = row.getString("stage");
        fact.happened = row.getString("happened");
        fact.movedFrom = row.getString("moved_from");
        fact.movedTo = row.getString("moved_to");
        fact.scopeZh = row.getString("scope_zh");
        fact.scopeEn = row.getString("scope_en");
        fact.detailZh = row.getString("detail_zh");
        fact.detailEn = row.getString("detail_en");
        fact.evidence = row.getString("evidence");
        fact.investmentCny = row.getBigDecimal("investment_cny");
        fact.overrides = optional(row.getString("overrides"));
        fact.corrects = row.getObject("corrects", Long.class);
        fact.correctedBy = row.getObject("corrected_by", Long.class);
        fact.reason = row.getString("reason");
        fact.sourceKind = FactEntity.SourceKind.valueOf(row.getString("source_kind"));
        fact.sourceTitle = row.getString("source_title");
        fact.sourcePublished = row.getString("source_published");
        fact.knownAt = Database.instant(row, "known_at");
        fact.recordedAt = Database.instant(row, "recorded_at");
        return FactView.of(fact);
    }

    private static @Nullable GateOverride optional(@Nullable String stored) {
        return stored == null ? null : json(GateOverride.class, stored);
    }

    private static <T> T json(Class<T> type, String stored) {
        try {
            return JSON.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
