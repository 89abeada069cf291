package org.planmonitor.reports.projection;

import java.util.Objects;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;

/** The history of verdicts, exactly as their owner gave them. */
@Singleton
class VerdictModel {

    private final FactReader reader;

    VerdictModel(FactReader reader) {
        this.reader = reader;
    }

    void changed(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.AssessmentChanged.class);
        var last = Objects.requireNonNullElse(fact.lastKnown(), Facts.LastKnown.NONE);
        var cause = Objects.requireNonNullElse(fact.cause(), Facts.Cause.NONE);
        writes.add(
                """
                insert into model_verdict (generation, plan, type, code, sequence, period, as_of, verdict, reason, light, stale,
                    provisional, observed_period, progress, pace_ratio, last_verdict, last_light, last_period,
                    last_pace_ratio, formula_version, cause_kind, cause_ref, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.subject().type(),
                fact.subject().code(),
                event.sequence(),
                fact.period(),
                fact.asOf(),
                fact.verdict(),
                fact.reason(),
                fact.light(),
                fact.stale(),
                fact.provisional(),
                fact.observedPeriod(),
                fact.progress(),
                fact.paceRatio(),
                last.verdict(),
                last.light(),
                last.period(),
                last.paceRatio(),
                fact.formulaVersion(),
                cause.kind(),
                cause.ref(),
                Objects.requireNonNullElse(fact.sharing(), Sharing.RESTRICTED));
    }
}
