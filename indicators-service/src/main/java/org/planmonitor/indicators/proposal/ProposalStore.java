package org.planmonitor.indicators.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/** The proposals that were received, all of them. */
@ApplicationScoped
class ProposalStore {

    private final Database database;
    private final ObjectMapper mapper;

    ProposalStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Keeps a proposal; one that is here already stays as it is. */
    void keep(Proposal proposal) {
        database.update(
                """
                insert into figure_proposal (plan, subject_type, subject_code, region, period, revision, emitter, value, complete,
                  known_from, received_at, sharing, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?, ?) on conflict do nothing
                """,
                proposal.plan(),
                proposal.subject().type(),
                proposal.subject().code(),
                proposal.region(),
                proposal.period(),
                proposal.revision(),
                proposal.emitter(),
                proposal.value(),
                proposal.complete(),
                proposal.knownFrom(),
                proposal.sharing(),
                proposal.content());
    }

    /** The latest proposal of every cell that a reader may see, by subject and period. */
    List<Proposal> latest(String plan, Set<Sharing> visible) {
        return database.query("""
                select * from (select distinct on (subject_type, subject_code, region, period) * from figure_proposal where plan = ?
                  order by subject_type, subject_code, region, period, revision desc) latest
                where sharing = any (?) order by subject_type, subject_code, region, period
                """, this::proposal, plan, visible);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("plan"),
                new SubjectRef(SubjectType.valueOf(row.getString("subject_type")), row.getString("subject_code")),
                row.getString("region"),
                row.getString("period"),
                row.getInt("revision"),
                row.getString("emitter"),
                row.getBigDecimal("value"),
                row.getBoolean("complete"),
                Database.instant(row, "known_from"),
                Sharing.valueOf(row.getString("sharing")),
                content(row.getString("content")));
    }

    private JsonNode content(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON that is none", e);
        }
    }
}
