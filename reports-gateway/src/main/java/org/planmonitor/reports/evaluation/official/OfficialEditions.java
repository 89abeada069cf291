package org.planmonitor.reports.evaluation.official;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Writers;

/** Keeps the particulars of editions and prints them as official documents. */
@Singleton
public class OfficialEditions {

    /** The formats that such a document has: those of pages. */
    public static final List<Format> FORMATS = List.of(Format.PDF, Format.OFD);

    private final Database database;
    private final ObjectMapper mapper;
    private final ConfiguredFonts fonts;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    OfficialEditions(
            Database database,
            ObjectMapper mapper,
            ConfiguredFonts fonts,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.fonts = fonts;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The event: an edition is to be an official document. Who answers for it stands with the particulars, not in the event. */
    record Told(
            String plan,
            UUID report,
            UUID editionOf,
            String organ,
            String documentNumber,
            LocalDate date,
            Instant givenAt,
            Sharing sharing,
            boolean simulated) {}

    /** What an edition is of. */
    public record Edition(UUID id, String plan, UUID editionOf, boolean chinese, boolean simulated) {}

    /** In the transaction of the edition's order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Edition edition, Particulars given) {
        given.checkPrintable();
        if (!edition.chinese()) {
            throw Refusals.notChinese();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update(
                "insert into report_particulars (report, particulars, given_by, given_at) values (?, ?::jsonb, ?, ?)",
                edition.id(),
                mapper.valueToTree(given),
                caller.get().subject(),
                now);
        audit.record("report-particulars", edition.id().toString(), "report.particulars-given", null, given);
        outbox.emit(new OutboxEvent(
                "report.particulars-given",
                "report-particulars",
                edition.plan() + "/" + edition.id(),
                Sharing.INTERNAL,
                new Told(
                        edition.plan(),
                        edition.id(),
                        edition.editionOf(),
                        given.organ(),
                        given.documentNumber(),
                        given.date(),
                        now,
                        Sharing.INTERNAL,
                        edition.simulated())));
    }

    /** Those of an edition, if it was given any. */
    public Optional<Particulars> of(UUID edition) {
        return database.first(
                        "select particulars from report_particulars where report = ?", row -> row.getString(1), edition)
                .map(this::particulars);
    }

    /** Whether a degree of secrecy stands on it. */
    public boolean isSecret(UUID edition) {
        return of(edition).map(Particulars::secrecy).isPresent();
    }

    /** Writes the document out; it does not pile up in memory. */
    public void print(Format format, Publication publication, Particulars particulars, OutputStream out)
            throws IOException {
        Writers.writeOfficial(format, publication, particulars.around(publication.title()), fonts.all(), out);
    }

    /** What documents that are printed now are printed in. */
    public List<UsedFont> fonts() {
        return fonts.used();
    }

    private Particulars particulars(String json) {
        try {
            return mapper.readValue(json, Particulars.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
