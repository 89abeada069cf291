package org.planmonitor.reports.evaluation.thirdparty;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Section;

/** What an edition says of evaluations from outside: findings and answers as they stood when it was ordered. */
@Singleton
public class OutsideEvaluations {

    private final Database database;
    private final CommissionStore store;

    OutsideEvaluations(Database database, CommissionStore store) {
        this.database = database;
        this.store = store;
    }

    /** Fixes the newest findings of each commission and the last answer to them, in the transaction of the edition's order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fix(UUID edition) {
        database.update("""
                insert into report_edition_findings (report, commission, findings, answer)
                select r.id, c.id, f.version, a.id from evaluation_report r
                join report_commission c on c.report = r.edition_of
                join lateral (select version from report_finding where commission = c.id order by version desc limit 1) f on true
                left join lateral (select id from report_advice_answer where commission = c.id order by id desc limit 1) a on true
                where r.id = ?
                """, edition);
    }

    /** A section for all of them; none where nobody was asked or nothing was handed in. */
    public List<Section> of(UUID edition, Snapshot snapshot, Language language) {
        List<OutsidePart.Found> found = store.fixed(edition).stream()
                .map(each -> new OutsidePart.Found(
                        each.organisation(),
                        each.findings(),
                        Comparison.of(
                                each.findings(), snapshot.content(), store.answers(each.commission(), each.answer()))))
                .toList();
        return found.isEmpty() ? List.of() : List.of(new OutsidePart(snapshot.content(), language).of(found));
    }
}
