package org.planmonitor.reports.session;

import java.util.List;
import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Keeps other sites from writing in somebody's name. A browser sends the cookie by itself; a write has to come from a page of this very
 * origin and to say a token that only such a page can have read. Either would do for today's browsers; both are asked for.
 */
final class CrossSite {

    static final String TOKEN = "X-CSRF-Token";
    private static final String ORIGIN = "Origin";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CrossSite() {}

    /** @throws ProblemException 403 when a write does not show that it comes from this page */
    static void refuse(HttpServerRequest request, SessionSecret secret) {
        if (SAFE.contains(request.method())) {
            return;
        }
        if (!isOwn(request.getHeader(ORIGIN), request)) {
            throw refusal(ORIGIN, "FOREIGN_ORIGIN", "写入须由本页面发出", "A write with a session comes from this page only");
        }
        if (!secret.isCsrfToken(request.getHeader(TOKEN))) {
            throw refusal(
                    TOKEN,
                    "CSRF_TOKEN",
                    "缺少 /session 给出的令牌，或令牌不符",
                    "The token that /session gives is missing, or is another one");
        }
    }

    private static boolean isOwn(@Nullable String origin, HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return origin != null
                && authority != null
                && origin.equalsIgnoreCase(request.scheme() + "://" + authority.toString());
    }

    private static ProblemException refusal(String header, String code, String zh, String en) {
        Text message = new Text(zh, en);
        return new ProblemException(
                SessionProblem.CROSS_SITE_WRITE, message, List.of(ProblemError.header(header, code, message)));
    }
}
