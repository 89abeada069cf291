package org.planmonitor.indicators.proposal;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.StandingFigures;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/** Proposals with what stands beside them, in two statements however many there are. */
@ApplicationScoped
class ReadProposals {

    private final PlanCatalog catalog;
    private final ProposalStore store;
    private final StandingFigures standing;
    private final CurrentCaller caller;

    ReadProposals(PlanCatalog catalog, ProposalStore store, StandingFigures standing, CurrentCaller caller) {
        this.catalog = catalog;
        this.store = store;
        this.standing = standing;
        this.caller = caller;
    }

    /** A proposal with the cell that it is for. */
    private record Placed(Proposal proposal, Subject subject, ComponentDefinition component, CellKey cell) {}

    /** The latest of every cell, of subjects that the reader sees; what names no subject of the plan is not shown. */
    @Transactional
    List<ProposalView> of(String code) {
        PlanDefinition plan = catalog.visible(code);
        Set<Sharing> visible = caller.get().visible();
        Map<Proposal, Placed> placed = new LinkedHashMap<>();
        for (Proposal proposal : store.latest(code, visible)) {
            place(plan, proposal).ifPresent(found -> placed.put(proposal, found));
        }
        Map<CellKey, Vintage> stands = standing.in(
                plan.plan().id(), placed.values().stream().map(Placed::cell).toList());
        return placed.values().stream()
                .map(each -> view(
                        code,
                        each,
                        Optional.ofNullable(stands.get(each.cell()))
                                .filter(vintage -> visible.contains(vintage.sharing()))))
                .toList();
    }

    private static Optional<Placed> place(PlanDefinition plan, Proposal proposal) {
        return plan.subject(proposal.subject())
                .filter(subject -> subject.components().size() == 1)
                .flatMap(subject -> period(proposal.period()).map(period -> {
                    ComponentDefinition component = subject.components().getFirst();
                    return new Placed(
                            proposal,
                            subject,
                            component,
                            new CellKey(
                                    new SeriesKey(
                                            subject.ref(),
                                            component.code(),
                                            proposal.region(),
                                            component.rule().accumulation(),
                                            false),
                                    period));
                }));
    }

    private static Optional<Period> period(String written) {
        try {
            return Optional.of(Period.parse(written));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ProposalView view(String plan, Placed placed, Optional<Vintage> stands) {
        Proposal proposal = placed.proposal();
        ProposalView.Standing beside = stands.map(ProposalView.Standing::of).orElse(null);
        JsonNode evidence = proposal.content().path("href");
        return new ProposalView(
                proposal.subject(),
                placed.component().code(),
                proposal.region(),
                proposal.period(),
                proposal.value(),
                placed.subject().unit(),
                proposal.complete(),
                proposal.revision(),
                proposal.knownFrom(),
                ProposalView.state(proposal.value(), beside),
                beside,
                rests(proposal.content()),
                evidence.isTextual() ? evidence.asText() : null,
                "/indicators/v1/plans/" + plan + "/commitments/"
                        + proposal.subject().code() + "/observations/"
                        + placed.component().code() + "/" + proposal.region() + "/" + proposal.period());
    }

    private static JsonNode rests(JsonNode content) {
        ObjectNode rests = JsonNodeFactory.instance.objectNode();
        for (String member : List.of("on", "counted", "leftOut")) {
            if (content.has(member)) {
                rests.set(member, content.get(member));
            }
        }
        return rests;
    }
}
