package org.planmonitor.projects.mileage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/** What was proposed of a figure, year by year; another proposal of a year follows the one before and leaves it. */
@ApplicationScoped
class ProposalStore {

    private final Database database;
    private final ObjectMapper mapper;

    ProposalStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** What a proposal rests on. */
    @Schema(name = "TransitMileageProposalContent")
    record Content(List<String> groups, List<Counting.Summand> counted, List<Counting.Missing> leftOut) {

        List<Counting.Missing> gaps() {
            return leftOut.stream().filter(Counting.Missing::gap).toList();
        }
    }

    /**
     * A figure as it was proposed.
     *
     * @param period the year at whose end it holds
     * @param knownFrom when it was proposed
     */
    @Schema(name = "TransitMileageProposal")
    record Proposal(
            String plan,
            String target,
            String period,
            int revision,
            Instant knownFrom,
            BigDecimal value,
            boolean complete,
            Sharing sharing,
            Content content) {

        /** What is left out for good reason may change without anything new to record. */
        boolean saysTheSame(Proposal other) {
            return value.compareTo(other.value) == 0
                    && sharing == other.sharing
                    && content.counted().equals(other.content.counted())
                    && content.gaps().equals(other.content.gaps());
        }
    }

    /** The last proposal of every year of one figure. */
    Map<String, Proposal> last(String plan, String target) {
        Map<String, Proposal> last = new HashMap<>();
        database.query(
                        "select distinct on (period) * from transit_mileage_proposal where plan = ? and target = ? order by period, revision desc",
                        this::proposal,
                        plan,
                        target)
                .forEach(proposal -> last.put(proposal.period(), proposal));
        return last;
    }

    /** Proposals after one, by year and revision. */
    List<Proposal> page(
            String plan, String target, Set<Sharing> visible, String afterPeriod, int afterRevision, int rows) {
        return database.query("""
                select * from transit_mileage_proposal where plan = ? and target = ? and sharing = any (?) and (period, revision) > (?, ?)
                order by period, revision limit ?
                """, this::proposal, plan, target, visible, afterPeriod, afterRevision, rows);
    }

    void add(Proposal proposal) {
        database.update(
                """
                insert into transit_mileage_proposal (plan, target, period, revision, known_from, value, complete, sharing, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.plan(),
                proposal.target(),
                proposal.period(),
                proposal.revision(),
                proposal.knownFrom(),
                proposal.value(),
                proposal.complete(),
                proposal.sharing(),
                mapper.<JsonNode>valueToTree(proposal.content()));
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("plan"),
                row.getString("target"),
                row.getString("period"),
                row.getInt("revision"),
                Database.instant(row, "known_from"),
                row.getBigDecimal("value"),
                row.getBoolean("complete"),
                Sharing.valueOf(row.getString("sharing")),
                content(row.getString("content")));
    }

    private Content content(String json) {
        try {
            return mapper.readValue(json, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a proposal that is none", e);
        }
    }
}
