package org.planmonitor.reports.evaluation.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.DocumentView;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.content.Words;
import org.planmonitor.reports.evaluation.official.OfficialEditions;
import org.planmonitor.reports.evaluation.signature.Signatures;
import org.planmonitor.reports.evaluation.snapshot.Audience;
import org.planmonitor.reports.publication.Language;

/** Makes signed editions public. What is published stays published. */
@Singleton
class Publications {

    static final String PUBLISH = "report:publish";
    private static final int NEWEST = 100;

    private final KnownReports reports;
    private final Signatures signatures;
    private final OfficialEditions official;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Publications(
            KnownReports reports,
            Signatures signatures,
            OfficialEditions official,
            Database database,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.reports = reports;
        this.signatures = signatures;
        this.official = official;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The event: an edition was made public. */
    record Told(String plan, PublicationView publication, Sharing sharing, boolean simulated) {}

    private record Row(UUID report, PublicationView.LeftOut leftOut, Instant publishedAt) {}

    /** The newest first, a hundred at most, as feeds are read. */
    List<PublicationView> newest(String plan) {
        reports.isSimulated(plan);
        return database
                .query(
                        "select * from report_publication where plan = ? order by published_at desc, report limit ?",
                        row -> new Row(
                                row.getObject("report", UUID.class),
                                new PublicationView.LeftOut(
                                        row.getInt("left_out_indicators"),
                                        row.getInt("left_out_commitments"),
                                        row.getInt("left_out_projects")),
                                Database.instant(row, "published_at")),
                        plan,
                        NEWEST)
                .stream()
                .map(row -> view(plan, row))
                .toList();
    }

    @Transactional
    PublicationView publish(String plan, UUID id) {
        KnownReports.Known edition = reports.one(plan, id);
        edition.madeFrom();
        if (edition.audience() != Audience.PUBLIC) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text(
                            "该报告含不公开的内容，请以同一时刻另行生成公开报告",
                            "It tells what is not public; order a PUBLIC report of the same instant"));
        }
        if (official.isSecret(id)) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text("标有密级的版本不能公开", "An edition with a degree of secrecy is not made public"));
        }
        if (!signatures.isSigned(id)) {
            throw new ProblemException(
                    KitProblem.CONFLICT, new Text("只能公开已签发的版本", "Only a signed edition is made public"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int made = database.update("""
                insert into report_publication (report, plan, left_out_indicators, left_out_commitments, left_out_projects,
                  published_by, published_at)
                select ?, ?,
                  (select count(*) from (select distinct on (code) * from subject where plan = ? and type = 'INDICATOR'
                    order by code, sequence desc) s where sharing <> 'PUBLIC' and not withdrawn),
                  (select count(*) from (select distinct on (code) * from subject where plan = ? and type = 'COMMITMENT'
                    order by code, sequence desc) s where sharing <> 'PUBLIC' and not withdrawn),
                  (select count(*) from (select distinct on (code) * from project where plan = ? order by code, sequence desc) p
                    where sharing <> 'PUBLIC'),
                  ?, ?
                on conflict (report) do nothing
                """, id, plan, plan, plan, plan, caller.get().subject(), now);
        if (made == 0) {
            throw new ProblemException(KitProblem.CONFLICT, new Text("已经公开", "It is public already"));
        }
        reports.makePublic(id);
        PublicationView published = newest(plan).stream()
                .filter(each -> each.href().equals(edition.href()))
                .findFirst()
                .orElseThrow();
        audit.record("report-publication", id.toString(), "report.published", null, published);
        outbox.emit(new OutboxEvent(
                "report.published",
                "report-publication",
                plan + "/" + id,
                Sharing.PUBLIC,
                new Told(plan, published, Sharing.PUBLIC, reports.isSimulated(plan))));
        return published;
    }

    private PublicationView view(String plan, Row row) {
        KnownReports.Known edition = reports.one(plan, row.report());
        List<DocumentView> documents = reports.documents(edition);
        String zh = Words.of(Language.ZH).say("type." + edition.type());
        String en = Words.of(Language.EN).say("type." + edition.type());
        PublicationView.LeftOut left = row.leftOut();
        boolean whole = left.indicators() + left.commitments() + left.projects() == 0;
        return new PublicationView(
                edition.href(),
                plan,
                new Text(zh + "（" + edition.period() + "）", en + " (" + edition.period() + ")"),
                edition.period(),
                documents,
                left,
                whole
                        ? Text.same("")
                        : new Text(
                                "不公开的条目未列入：指标 %d 项、目标 %d 项、项目 %d 个。"
                                        .formatted(left.indicators(), left.commitments(), left.projects()),
                                "Items that are not public were left out: %d indicators, %d commitments, %d projects."
                                        .formatted(left.indicators(), left.commitments(), left.projects())),
                row.publishedAt());
    }
}
