package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What requests do to definitions, whatever is defined: create, define otherwise, withdraw. */
@ApplicationScoped
public class Administration {

    private final Requests requests;
    private final DefinitionChanges changes;

    Administration(Requests requests, DefinitionChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    /** The entity tag of what a request speaks of, as it stands in a plan; empty where it is not defined. */
    public interface Tag {
        Optional<EntityTag> of(PlanDefinition plan, Instant asOf);
    }

    /** Which definition a request speaks of, what it may carry, and how it is told whether it has changed. */
    public record Subject<T extends Record>(
            DefinitionKind kind, RequestForm form, Class<T> type, Function<T, String> code, Tag tag) {

        /** Of a definition that is not named by anything in it, but by the number it got. */
        public static <T extends Record> Subject<T> numbered(
                DefinitionKind kind, RequestForm form, Class<T> type, String id, Tag tag) {
            return new Subject<>(kind, form, type, _ -> id, tag);
        }
    }

    /** What was created, and the name it got. */
    public record Created(Outcome outcome, String code) {}

    /** Defines something under the next number of its kind: {@code task-3}. */
    @Transactional
    public <T extends Record> Created createNumbered(Subject<T> subject, String plan, @Nullable JsonNode body) {
        Requests.Read<T> request = requests.read(subject.form(), subject.type(), body);
        AtomicReference<String> code = new AtomicReference<>("");
        Outcome outcome = changes.change(plan, request.why(), present -> {
            code.set(present.standing().nextId(subject.kind()));
            return List.of(new Edit.Put(subject.kind(), code.get(), request.definition(), Edit.Place.WHOLE));
        });
        return new Created(outcome, code.get());
    }

    /** Defines what was not defined; a 409 where it is. */
    @Transactional
    public <T extends Record> Outcome create(Subject<T> subject, String plan, @Nullable JsonNode body) {
        Requests.Read<T> request = requests.read(subject.form(), subject.type(), body);
        String code = subject.code().apply(request.definition());
        return changes.change(plan, request.why(), present -> {
            if (present.standing().find(subject.kind(), code, subject.type()).isPresent()) {
                throw new ProblemException(
                        KitProblem.CONFLICT,
                        new Text(code + " 已有定义", "There is a definition of " + code + " already"),
                        List.of(ProblemError.pointer(
                                "/definition/code", "KNOWN", new Text("该代码已使用", "The code is taken"))));
            }
            return List.of(new Edit.Put(subject.kind(), code, request.definition(), Edit.Place.WHOLE));
        });
    }

    /** Defines what a path names, if the request's condition holds. */
    @Transactional
    public <T extends Record> Outcome put(
            Subject<T> subject, String plan, String code, WriteCondition condition, @Nullable JsonNode body) {
        Requests.Read<T> request = requests.read(subject.form(), subject.type(), body);
        if (!subject.code().apply(request.definition()).equals(code)) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    new Text("代码与路径不一致", "The code is not that of the path"),
                    List.of(ProblemError.pointer(
                            subject.kind() == DefinitionKind.ANNUAL_PLAN ? "/definition/year" : "/definition/code",
                            "CODE_FIXED",
                            new Text("代码是标识，不能更改", "A code is an identity and does not change"))));
        }
        return changes.change(plan, request.why(), present -> {
            condition.require(subject.tag().of(present.plan(), present.now()).orElse(null));
            return List.of(new Edit.Put(subject.kind(), code, request.definition(), Edit.Place.WHOLE));
        });
    }

    /** Withdraws what a path names, if the request's condition holds; its versions stay. */
    @Transactional
    public Outcome withdraw(
            Subject<?> subject, String plan, String code, WriteCondition condition, @Nullable String reason) {
        Why why = why(reason);
        return changes.change(plan, why, present -> {
            EntityTag standing = subject.tag()
                    .of(present.plan(), present.now())
                    .orElseThrow(() -> ProblemException.notFound(new Text("规划中没有 " + code, "The plan has no " + code)));
            condition.require(standing);
            return List.of(new Edit.Withdraw(subject.kind(), code));
        });
    }

    /** The code of what a request that was read defines. */
    public static String code(@Nullable JsonNode body) {
        return body == null ? "" : body.at("/definition/code").asText();
    }

    /** Why a request without a body changes something: its parameter {@code reason}. */
    public static Why why(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid(
                    ProblemError.parameter("reason", "REQUIRED", new Text("须说明理由", "A reason is required")));
        }
        return new Why(reason.strip(), null);
    }
}
