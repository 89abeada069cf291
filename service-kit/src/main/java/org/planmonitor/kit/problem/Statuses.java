package org.planmonitor.kit.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.planmonitor.kit.text.Text;

/** A status that the framework chose, without more to say, as a failure of the catalogue. */
final class Statuses {

    private static final int SERVER_ERRORS = 500;

    private static final Map<KitProblem, Text> DETAILS = Map.of(
            KitProblem.VALIDATION, new Text("请求格式不正确。", "The request is not well formed."),
            KitProblem.UNAUTHENTICATED, new Text("此操作需要有效的令牌。", "This operation needs a valid bearer token."),
            KitProblem.FORBIDDEN, new Text("调用者无权执行此操作。", "The caller may not do this."),
            KitProblem.NOT_FOUND, new Text("此地址没有资源。", "There is nothing at this address."),
            KitProblem.METHOD_NOT_ALLOWED, new Text("该资源不支持此方法。", "The resource does not offer this method."),
            KitProblem.NOT_ACCEPTABLE,
                    new Text("无法以 Accept 所要求的格式回答。", "The answer cannot be given in a format that Accept names."),
            KitProblem.PAYLOAD_TOO_LARGE, new Text("请求体超过允许的大小。", "The body is larger than what is accepted."),
            KitProblem.UNSUPPORTED_MEDIA_TYPE,
                    new Text("不支持此 Content-Type。", "This Content-Type is not read by the operation."),
            KitProblem.INTERNAL,
                    new Text(
                            "服务内部出错，已记录；请求编号见 X-Request-Id。",
                            "Something failed here and was logged under X-Request-Id."),
            KitProblem.UNAVAILABLE, new Text("服务暂时无法处理请求，请稍后重试。", "Not possible at the moment; try again shortly."));

    private Statuses() {}

    static Failure failure(int status) {
        ProblemType type = type(status);
        return Failure.of(type, type instanceof KitProblem known ? detail(known) : type.title());
    }

    static Failure failure(KitProblem type) {
        return Failure.of(type, detail(type));
    }

    private static Text detail(KitProblem type) {
        return DETAILS.getOrDefault(type, type.title());
    }

    // The first of each status is the general one. What the catalogue lacks is said plainly instead of being bent into
    // it.
    private static ProblemType type(int status) {
        Optional<ProblemType> known = Arrays.<ProblemType>stream(KitProblem.values())
                .filter(type -> type.status() == status)
                .findFirst();
        return known.orElseGet(() -> status > SERVER_ERRORS ? KitProblem.INTERNAL : new Plain(status));
    }

    /** A client error that only its status describes. */
    private record Plain(int status) implements ProblemType {

        @Override
        public String code() {
            return "HTTP_" + status;
        }

        @Override
        public Text title() {
            Response.Status known = Response.Status.fromStatusCode(status);
            return Text.same(known == null ? "HTTP " + status : known.getReasonPhrase());
        }
    }
}
