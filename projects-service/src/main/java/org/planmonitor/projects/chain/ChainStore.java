package org.planmonitor.projects.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.versions.Documents;
import org.planmonitor.projects.versions.Stored;

/** The stored chains, with what their checks ask of the others and of the registry. */
@ApplicationScoped
class ChainStore {

    private final Database database;
    private final ObjectMapper mapper;
    private final Documents<PackChain> documents;

    ChainStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
        this.documents =
                new Documents<>(database, "chain", "", "", row -> Documents.read(mapper, row, PackChain.class));
    }

    Documents<PackChain> documents() {
        return documents;
    }

    void add(Stored<PackChain> version) {
        documents.add(version, mapper.<JsonNode>valueToTree(version.content()), "");
    }

    Map<String, Text> tiers(String plan) {
        Map<String, Text> tiers = new LinkedHashMap<>();
        database.query(
                        "select code, name_zh, name_en from chain_tier where plan = ? order by code",
                        row -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))),
                        plan)
                .forEach(tier -> tiers.put(tier.getKey(), tier.getValue()));
        return tiers;
    }

    void addTier(String plan, String code, Text name) {
        database.update(
                "insert into chain_tier (plan, code, name_zh, name_en) values (?, ?, ?, ?) on conflict do nothing",
                plan,
                code,
                name.zh(),
                name.en());
    }

    /** Nodes as they stand in the other chains of the plan, each with its chain. */
    Map<String, String> nodesElsewhere(String plan, String code) {
        Map<String, String> homes = new HashMap<>();
        database.query("""
                        select n ->> 'code', c.code from chain c
                        join chain_version v on v.plan = c.plan and v.code = c.code and v.version = c.version
                        cross join lateral jsonb_array_elements(v.content -> 'nodes') n where c.plan = ? and c.code <> ?
                        """, row -> Map.entry(row.getString(1), row.getString(2)), plan, code)
                .forEach(row -> homes.putIfAbsent(row.getKey(), row.getValue()));
        return homes;
    }

    /** Which of these projects there are for a reader. */
    Set<String> projects(String plan, Collection<String> codes, Set<Sharing> visible) {
        return new HashSet<>(database.query(
                "select code from project where plan = ? and code = any (?) and sharing = any (?)",
                row -> row.getString(1),
                plan,
                codes,
                visible));
    }
}
