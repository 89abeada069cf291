package org.planmonitor.reports.entrance;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.RouteProblems;
import org.planmonitor.kit.text.Text;

/**
 * Turns away, in a problem document, what is not worth a look: 421 for another host (a name that was rebound to this address, or a
 * balancer that is set wrongly), 414 and 431 for heads that nobody needs, 400 for what can be read in two ways: a path (see
 * {@link SafePath}), or a request that names two hosts.
 */
@Singleton
public class Entrance {

    /** Right behind the request's id, so that a refusal has one. */
    private static final int PRIORITY = 1_190;

    /** Health and metrics are asked by address. */
    private static final String MANAGEMENT = "/q/";

    private static final String AFTER_SCHEME = "://";
    private static final Pattern BEHIND_AUTHORITY = Pattern.compile("[/?#]");

    private final Set<String> hosts;
    private final long target;
    private final long headerFields;

    Entrance(EntranceConfig config) {
        this.hosts = config.hosts().orElse(Set.of()).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.target = config.target().asLongValue();
        this.headerFields = config.headerFields().asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, PRIORITY);
    }

    private void enter(RoutingContext context) {
        if (admits(context)) {
            context.next();
        }
    }

    /** Whether the request is worth a look; if not, it was refused. For answers that are given before it comes here. */
    public boolean admits(RoutingContext context) {
        ProblemException refusal = refusal(context.request());
        if (refusal != null) {
            RouteProblems.end(context, refusal);
        }
        return refusal == null;
    }

    private @Nullable ProblemException refusal(HttpServerRequest request) {
        if (request.uri().length() > target) {
            return refused(KitProblem.URI_TOO_LONG, "路径与参数合计最长 %d 字节", "Path and query are %d bytes at most", target);
        }
        if (size(request) > headerFields) {
            return refused(
                    KitProblem.HEADER_FIELDS_TOO_LARGE,
                    "请求头合计最多 %d 字节",
                    "Header fields are %d bytes at most",
                    headerFields);
        }
        if (!SafePath.isUnambiguous(request.path())) {
            return new ProblemException(
                    KitProblem.VALIDATION,
                    new Text(
                            "路径含有会被不同程序作不同解读的字符。",
                            "The path contains characters that two programs may read differently."));
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) { // none at all the router refuses by itself
            return new ProblemException(
                    KitProblem.VALIDATION, new Text("请求只能有一个 Host 字段。", "A request has one Host field, and no more."));
        }
        if (!hosts.isEmpty() && !isOurs(request)) {
            return new ProblemException(
                    KitProblem.MISDIRECTED,
                    new Text("本网关不以该主机名提供服务", "This gateway does not answer to that host name"));
        }
        return null;
    }

    /** What the target names wins over the field (RFC 9112, 3.2.2); here both must be right. */
    private boolean isOurs(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String path = request.path();
        return (authority != null
                        && isOurs(authority.host())
                        && (isPath(request.uri()) || isOurs(hostOf(request.uri()))))
                || (path != null && path.startsWith(MANAGEMENT));
    }

    private boolean isOurs(@Nullable String host) {
        return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isPath(String target) {
        return target.startsWith("/");
    }

    /** Whatever stands behind it: paths may hold what a Java URI may not. */
    private static @Nullable String hostOf(String target) {
        int scheme = target.indexOf(AFTER_SCHEME);
        if (scheme < 0) {
            return null;
        }
        String authority = BEHIND_AUTHORITY.split(target.substring(scheme + AFTER_SCHEME.length()), 2)[0];
        HostAndPort named = HostAndPort.parseAuthority(authority, -1);
        return named == null ? null : named.host();
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            size += field.getKey().length() + field.getValue().length();
        }
        return size;
    }

    private static ProblemException refused(KitProblem type, String zh, String en, long limit) {
        return new ProblemException(type, new Text(zh.formatted(limit), en.formatted(limit)));
    }
}
