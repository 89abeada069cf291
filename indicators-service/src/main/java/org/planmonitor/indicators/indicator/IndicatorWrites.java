package org.planmonitor.indicators.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionChanges;
import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.Edit;
import org.planmonitor.indicators.definition.PackBaseline;
import org.planmonitor.indicators.definition.PackIndicator;
import org.planmonitor.indicators.definition.Present;
import org.planmonitor.indicators.definition.RequestForm;
import org.planmonitor.indicators.definition.Requests;
import org.planmonitor.indicators.definition.Why;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Changes of indicators: as a whole, or one component or baseline of one, which is a new version of the indicator too. */
@ApplicationScoped
class IndicatorWrites {

    private final Requests requests;
    private final DefinitionChanges changes;

    IndicatorWrites(Requests requests, DefinitionChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    /** The indicator that a path names. */
    static Administration.Subject<PackIndicator> named(String code) {
        return new Administration.Subject<>(
                DefinitionKind.INDICATOR,
                RequestForm.INDICATOR,
                PackIndicator.class,
                PackIndicator::code,
                (plan, asOf) -> tag(plan, code, asOf));
    }

    /** What the indicator is from now on. */
    static Response answer(Outcome outcome, String plan, String code, boolean created) {
        IndicatorView view = outcome.plan()
                .indicator(code)
                .map(each -> IndicatorView.of(each, outcome.knownFrom()))
                .orElseThrow();
        EntityTag tag = EntityTag.of(view);
        return created
                ? Answers.created(outcome, "/indicators/v1/plans/" + plan + "/indicators/" + code, tag, view)
                : Answers.changed(outcome, tag, view);
    }

    static Optional<EntityTag> tag(PlanDefinition plan, String code, Instant asOf) {
        return plan.indicator(code).map(each -> EntityTag.of(IndicatorView.of(each, asOf)));
    }

    /** Adds a component or defines one otherwise. */
    @Transactional
    Outcome putComponent(
            String plan, String code, String component, WriteCondition condition, @Nullable JsonNode body) {
        var request = requests.read(RequestForm.COMPONENT, PackIndicator.Component.class, body);
        if (!request.definition().code().equals(component)) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    new Text("代码与路径不一致", "The code is not that of the path"),
                    List.of(ProblemError.pointer(
                            "/definition/code",
                            "CODE_FIXED",
                            new Text("代码是标识，不能更改", "A code is an identity and does not change"))));
        }
        return change(
                plan,
                code,
                request.why(),
                condition,
                "",
                standing -> {
                    List<PackIndicator.Component> parts = new ArrayList<>(standing.components());
                    int at = index(parts, component);
                    if (at < 0) {
                        parts.add(request.definition());
                    } else {
                        parts.set(at, request.definition());
                    }
                    return standing.with(parts);
                },
                component);
    }

    /** Takes a component out; its figures and its past stay. */
    @Transactional
    Outcome withdrawComponent(String plan, String code, String component, WriteCondition condition, Why why) {
        return change(
                plan,
                code,
                why,
                condition,
                "",
                standing -> {
                    List<PackIndicator.Component> parts = new ArrayList<>(standing.components());
                    parts.remove(known(parts, component));
                    return standing.with(parts);
                },
                component);
    }

    /** Says otherwise where a component started from. */
    @Transactional
    Outcome putBaseline(String plan, String code, String component, WriteCondition condition, @Nullable JsonNode body) {
        var request = requests.read(RequestForm.BASELINE, PackBaseline.class, body);
        return change(
                plan,
                code,
                request.why(),
                condition,
                "/baseline",
                standing -> {
                    List<PackIndicator.Component> parts = new ArrayList<>(standing.components());
                    int at = known(parts, component);
                    parts.set(at, parts.get(at).with(request.definition()));
                    return standing.with(parts);
                },
                component);
    }

    private Outcome change(
            String plan,
            String code,
            Why why,
            WriteCondition condition,
            String part,
            UnaryOperator<PackIndicator> edit,
            String component) {
        return changes.change(plan, why, present -> {
            PackIndicator next = edit.apply(standing(present, code, condition));
            int at = index(next.components(), component);
            Edit.Place place = at < 0 ? Edit.Place.WHOLE : new Edit.Place("/components/" + at + part, "/definition");
            return List.of(new Edit.Put(DefinitionKind.INDICATOR, code, next, place));
        });
    }

    private static PackIndicator standing(Present present, String code, WriteCondition condition) {
        PackIndicator standing = present.standing()
                .find(DefinitionKind.INDICATOR, code, PackIndicator.class)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("规划中没有指标 " + code, "The plan has no indicator " + code)));
        condition.require(tag(present.plan(), code, present.now()).orElse(null));
        return standing;
    }

    private static int known(List<PackIndicator.Component> parts, String component) {
        int at = index(parts, component);
        if (at < 0) {
            throw ProblemException.notFound(new Text("没有分项 " + component, "There is no component " + component));
        }
        return at;
    }

    private static int index(List<PackIndicator.Component> parts, String component) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).code().equals(component)) {
                return i;
            }
        }
        return -1;
    }
}
