package org.planmonitor.reports.evaluation.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.narrative.Sections;
import org.planmonitor.reports.evaluation.procedure.Stages;
import org.planmonitor.reports.evaluation.snapshot.Bytes;

/** Signs editions, by somebody who has not written them. */
@Singleton
public class Signatures {

    static final String SIGN = "report:sign";

    private final KnownReports reports;
    private final Sections sections;
    private final Stages stages;
    private final SigningConfig config;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Signatures(
            KnownReports reports,
            Sections sections,
            Stages stages,
            SigningConfig config,
            Database database,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.stages = stages;
        this.config = config;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The event: an edition was signed. */
    record Told(
            String plan,
            UUID report,
            UUID editionOf,
            String sha256,
            Algorithm algorithm,
            String keyId,
            Instant signedAt,
            Sharing sharing,
            boolean simulated) {}

    List<SignatureView> all(String plan, UUID id) {
        reports.one(plan, id);
        return of(id);
    }

    /** Whether anybody has signed it. */
    public boolean isSigned(UUID report) {
        return !of(report).isEmpty();
    }

    @Transactional
    SignatureView sign(String plan, UUID id) {
        KnownReports.Known edition = reports.one(plan, id);
        edition.madeFrom();
        UUID base = edition.editionOf();
        if (base == null) {
            throw Refusals.noEdition();
        }
        String signer = caller.get().subject();
        if (authors(edition, reports.one(plan, base)).contains(signer)) {
            throw Refusals.author(signer);
        }
        if (of(id).stream().anyMatch(each -> each.signer().equals(signer))) {
            throw Refusals.twice();
        }
        if (Set.of("MIDTERM", "FINAL").contains(edition.type())) {
            List<Text> missing = stages.missingBeforeSigning(plan, base);
            if (!missing.isEmpty()) {
                throw Refusals.stagesMissing(missing);
            }
        }
        String key = config.privateKey().orElseThrow(Refusals::noKey);
        String publicKey = config.publicKey().orElseThrow(Refusals::noKey);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Bytes statement = new Bytes(Statement.of(edition, reports.documents(edition), signer, now));
        String signature = config.algorithm().sign(statement.array(), key);
        if (!config.algorithm().verifies(statement.array(), signature, publicKey)) {
            throw new IllegalStateException("the configured public key is not the private key's");
        }
        database.update(
                """
                insert into report_signature (report, signer, algorithm, key_id, public_key, statement, sha256, signature, signed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                signer,
                config.algorithm(),
                config.keyId(),
                publicKey,
                statement.array(),
                statement.sha256(),
                signature,
                now);
        SignatureView signed = of(id).getLast();
        audit.record("report-signature", id + "/" + signer, "report.signed", null, signed);
        outbox.emit(new OutboxEvent(
                "report.signed",
                "report-signature",
                plan + "/" + id,
                Sharing.INTERNAL,
                new Told(
                        plan,
                        id,
                        base,
                        statement.sha256(),
                        config.algorithm(),
                        config.keyId(),
                        now,
                        Sharing.INTERNAL,
                        reports.isSimulated(plan))));
        return signed;
    }

    private Set<String> authors(KnownReports.Known edition, KnownReports.Known base) {
        Set<String> authors = new HashSet<>(sections.writers(base.id()));
        authors.add(edition.requestedBy());
        authors.add(base.requestedBy());
        return authors;
    }

    private List<SignatureView> of(UUID report) {
        return database.query(
                "select * from report_signature where report = ? order by signed_at, signer", Signatures::view, report);
    }

    private static SignatureView view(ResultSet row) throws SQLException {
        return new SignatureView(
                row.getString("report"),
                row.getString("signer"),
                Algorithm.valueOf(row.getString("algorithm")),
                row.getString("key_id"),
                row.getString("public_key"),
                Base64.getEncoder().encodeToString(row.getBytes("statement")),
                row.getString("sha256"),
                row.getString("signature"),
                Database.instant(row, "signed_at"));
    }
}
