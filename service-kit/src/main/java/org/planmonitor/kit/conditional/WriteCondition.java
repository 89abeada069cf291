package org.planmonitor.kit.conditional;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What a writer says about the state that is to be replaced. A write without such a saying is refused with 428. */
public sealed interface WriteCondition {

    /** {@code If-Match}: the state that was read, one of these tags. No tag at all stands for {@code *}: whatever exists. */
    record MustMatch(List<EntityTag> tags) implements WriteCondition {
        @Override
        public boolean holds(@Nullable EntityTag current) {
            return current != null && (tags.isEmpty() || tags.contains(current));
        }
    }

    /** {@code If-None-Match: *}: nothing exists yet. */
    record MustNotExist() implements WriteCondition {
        @Override
        public boolean holds(@Nullable EntityTag current) {
            return current == null;
        }
    }

    /** Whether the stored state, null when there is none, is the one the writer means. */
    boolean holds(@Nullable EntityTag current);

    /** Refuses with 412 when it does not hold. */
    default void require(@Nullable EntityTag current) {
        if (!holds(current)) {
            throw new ProblemException(
                    KitProblem.PRECONDITION_FAILED,
                    new Text("资源的当前状态与请求的前提不符", "The current state is not the one the request is based on"));
        }
    }

    /** The condition of a request; 428 when it has neither header. */
    static WriteCondition of(HttpHeaders headers) {
        TagList match = TagList.of(headers, HttpHeaders.IF_MATCH);
        if (match != null) {
            List<EntityTag> strong = match.strong();
            // Only weak tags: nothing can match, and an empty list would stand for "*".
            return match.any() || !strong.isEmpty()
                    ? new MustMatch(strong)
                    : new MustMatch(List.of(new EntityTag("\u0000")));
        }
        TagList none = TagList.of(headers, HttpHeaders.IF_NONE_MATCH);
        if (none != null && none.any()) {
            return new MustNotExist();
        }
        throw new ProblemException(
                KitProblem.PRECONDITION_REQUIRED,
                new Text(
                        "请用 If-Match 说明所依据的状态；新建请用 If-None-Match: *",
                        "Say with If-Match which state was read, or with If-None-Match: * that there is none"));
    }
}
