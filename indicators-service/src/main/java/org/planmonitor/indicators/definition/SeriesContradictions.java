package org.planmonitor.indicators.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.planmonitor.indicators.observation.Figures;
import org.planmonitor.indicators.plan.GlossaryTerm;
import org.planmonitor.indicators.plan.HistoricalFigure;
import org.planmonitor.indicators.plan.Measure;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Contradictions of figures, breaks and the lists of the document. */
final class SeriesContradictions {

    private final IndicatorsPack pack;
    private final Names names;
    private final Findings findings;
    private final LocalDate today;

    SeriesContradictions(IndicatorsPack pack, Names names, Findings findings, LocalDate today) {
        this.pack = pack;
        this.names = names;
        this.findings = findings;
        this.today = today;
    }

    void find() {
        lists();
        for (int i = 0; i < pack.seriesBreaks().size(); i++) {
            PackBreak each = pack.seriesBreaks().get(i);
            series("/seriesBreaks/" + i, each.subject(), each.component());
        }
        Findings.Unique cells = findings.unique("cell");
        for (int i = 0; i < pack.observations().size(); i++) {
            PackObservation each = pack.observations().get(i);
            String at = "/observations/" + i;
            observation(at, each);
            cells.see(
                    at,
                    List.of(
                            each.subject(),
                            each.component(),
                            each.region(),
                            each.period(),
                            each.accumulation(),
                            each.forecast()));
        }
    }

    private void lists() {
        Findings.Unique terms = findings.unique("term");
        for (int i = 0; i < pack.glossary().size(); i++) {
            GlossaryTerm term = pack.glossary().get(i);
            terms.see("/glossary/" + i + "/number", term.number());
        }
        Findings.Unique ids = findings.unique("figure");
        for (int i = 0; i < pack.historicalFigures().size(); i++) {
            HistoricalFigure figure = pack.historicalFigures().get(i);
            String at = "/historicalFigures/" + i;
            ids.see(at + "/id", figure.id());
            String commitment = figure.linkedCommitment();
            if (commitment != null && !names.rules().containsKey(new SubjectRef(SubjectType.COMMITMENT, commitment))) {
                unknown(at + "/linkedCommitment", "COMMITMENT_UNKNOWN", commitment);
            }
            String indicator = figure.linkedIndicator();
            if (indicator != null && !names.rules().containsKey(new SubjectRef(SubjectType.INDICATOR, indicator))) {
                unknown(at + "/linkedIndicator", "INDICATOR_UNKNOWN", indicator);
            }
        }
    }

    private void observation(String at, PackObservation each) {
        series(at, each.subject(), each.component());
        if (!names.regions().contains(each.region())) {
            unknown(at + "/region", "REGION_UNKNOWN", each.region());
        }
        LocalDate known = each.knownOn();
        if (known == null) {
            findings.add(
                    at + "/source",
                    "SOURCE_UNDATED",
                    "需要 published 或 knownBy",
                    "It needs published or knownBy: without either nobody can say since when it was known");
        } else if (!known.isBefore(today)) {
            findings.add(at + "/source", "DATE_IN_FUTURE", "来源日期不早于今天", "The source is of today or later");
        }
        if (!measures(each.subject()).allMatch(it -> Figures.canBe(it, each.value()))) {
            outOfRange(at + "/value", each.value());
        }
    }

    private Stream<Measure> measures(SubjectRef subject) {
        return pack.indicators().stream()
                .filter(each -> subject.equals(new SubjectRef(SubjectType.INDICATOR, each.code())))
                .map(PackIndicator::measure);
    }

    private void series(String at, SubjectRef subject, String component) {
        if (!names.rules().containsKey(subject)) {
            unknown(at + "/subject", "SUBJECT_UNKNOWN", subject.type() + " " + subject.code());
        } else if (names.rule(subject, component) == null) {
            unknown(at + "/component", "COMPONENT_UNKNOWN", component);
        }
    }

    private void outOfRange(String at, BigDecimal value) {
        findings.add(
                at, "OUT_OF_RANGE", Figures.OUT_OF_RANGE.zh() + "：" + value, Figures.OUT_OF_RANGE.en() + ": " + value);
    }

    private void unknown(String at, String code, String name) {
        findings.add(at, code, "规划包中没有 " + name, "The pack has no " + name);
    }
}
