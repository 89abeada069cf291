package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.snapshot.Ask;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;
import org.planmonitor.reports.evaluation.snapshot.Snapshots;
import org.planmonitor.reports.publication.UnprintableText;

/** Makes one report: the snapshot, the documents, and both kept with the end of the order in one transaction. */
@Singleton
class ReportMaking {

    private static final Logger LOGGER = Logger.getLogger(ReportMaking.class);
    private static final Text OWNER_FAILED = new Text("数据所有者没有给出可用的回答", "An owner of the data gave no usable answer");
    private static final Text BROKEN = new Text("生成报告时出现内部错误", "An internal error happened while the report was made");

    private final ReportStore store;
    private final DocumentStore documents;
    private final Documents writing;
    private final Snapshots snapshots;
    private final SnapshotStore snapshotStore;
    private final PlanYears plans;
    private final ReportRecord kept;
    private final EvaluationConfig config;

    ReportMaking(
            ReportStore store,
            DocumentStore documents,
            Documents writing,
            Snapshots snapshots,
            SnapshotStore snapshotStore,
            PlanYears plans,
            ReportRecord kept,
            EvaluationConfig config) {
        this.store = store;
        this.documents = documents;
        this.writing = writing;
        this.snapshots = snapshots;
        this.snapshotStore = snapshotStore;
        this.plans = plans;
        this.kept = kept;
        this.config = config;
    }

    /** The order is no longer in these hands: called off, or taken up by another. */
    private static final class Lost extends RuntimeException {}

    void make(Report order, UUID holder) {
        try (MadeDocuments made = new MadeDocuments()) {
            Snapshot snapshot = order.editionOf() == null ? fresh(order, holder) : kept(order, order.editionOf());
            writing.write(
                    order,
                    snapshot,
                    made,
                    (done, total) -> progress(order, holder, Progress.Step.DOCUMENTS, done, total));
            QuarkusTransaction.requiringNew().run(() -> {
                snapshotStore.keep(snapshot);
                end(order, holder, ReportState.DONE, snapshot.hash(), null, made.all());
            });
        } catch (Lost _) {
            LOGGER.infof("the report %s is no longer ours to make", order.id());
        } catch (UnprintableText e) {
            LOGGER.warnf("the report %s cannot be printed: %s", order.id(), e.getMessage());
            fail(order, holder, unprintable(e));
        } catch (IOException e) {
            again(order, holder, OWNER_FAILED, e);
        } catch (RuntimeException e) {
            again(order, holder, BROKEN, e);
        }
    }

    private Snapshot fresh(Report order, UUID holder) throws IOException {
        return snapshots.make(
                new Ask(order.plan(), order.period(), order.requestedAsOf(), order.audience()),
                (done, total) -> progress(order, holder, Progress.Step.SNAPSHOT, done, total));
    }

    private Snapshot kept(Report order, UUID base) {
        return store.one(order.plan(), base, EnumSet.allOf(Sharing.class))
                .map(Report::snapshot)
                .flatMap(snapshotStore::one)
                .orElseThrow();
    }

    private void progress(Report order, UUID holder, Progress.Step step, int done, int total) {
        // Twenty times in all: a row written for each of thousands of answers would cost more than the answers.
        if (done == total || done % Math.max(1, total / 20) == 0) {
            boolean ours = QuarkusTransaction.requiringNew()
                    .call(() -> store.progress(order.id(), holder, new Progress(step, done, total), config.lease()));
            if (!ours) {
                throw new Lost();
            }
        }
    }

    private void again(Report order, UUID holder, Text reason, Exception failure) {
        if (Thread.currentThread().isInterrupted() || order.attempts() < config.attempts()) {
            LOGGER.warnf("the report %s is tried again later: %s", order.id(), failure);
            Duration wait = config.retry().multipliedBy(1L << Math.min(10, order.attempts() - 1));
            QuarkusTransaction.requiringNew().run(() -> store.layBack(order.id(), holder, wait));
            return;
        }
        LOGGER.errorf(failure, "the report %s could not be made", order.id());
        fail(order, holder, reason);
    }

    private void fail(Report order, UUID holder, Text reason) {
        QuarkusTransaction.requiringNew().run(() -> end(order, holder, ReportState.FAILED, null, reason, List.of()));
    }

    /** Every sign that no font has, with where it stands: it is found before anybody signs. */
    private static Text unprintable(UnprintableText missing) {
        String places = missing.places().stream()
                .limit(10)
                .map(place -> String.join(", ", place.signs()) + ": " + place.section() + ", “" + place.text() + "”")
                .collect(Collectors.joining("; "));
        return new Text("字体缺少字符：" + places, "No font has these characters: " + places);
    }

    private void end(
            Report order,
            UUID holder,
            ReportState state,
            @Nullable String snapshot,
            @Nullable Text failure,
            List<MadeDocuments.Made> made) {
        if (!store.end(order.id(), holder, state, snapshot, failure)) {
            throw new Lost();
        }
        documents.add(order.id(), made);
        var all = EnumSet.allOf(Sharing.class);
        Report after = store.one(order.plan(), order.id(), all).orElseThrow();
        kept.step(
                state == ReportState.DONE ? "report.made" : "report.failed",
                ReportView.of(order, List.of()),
                ReportView.of(after, documents.of(List.of(after)).getOrDefault(after.id(), List.of())),
                plans.of(order.plan(), all).simulated());
    }
}
