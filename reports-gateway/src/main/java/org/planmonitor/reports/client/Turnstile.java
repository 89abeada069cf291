package org.planmonitor.reports.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.planmonitor.kit.problem.RouteProblems;

/**
 * Counts calls of whoever shows no token, by address. For answers that stand ready, which are given before the gate because a look
 * at each route on the way to it would cost more than they do; the gate counts all others in the same places.
 */
@Singleton
public class Turnstile {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final Pattern ZONE_OR_BRACKETS = Pattern.compile("^\\[|%[^]]*|]$");
    private static final int NETWORK_BYTES = 8;
    private static final int OK = 200;

    private final Quotas quotas;
    private final Usage usage;
    private final ClientsConfig config;
    private final boolean behindBalancer;

    Turnstile(
            Quotas quotas,
            Usage usage,
            ClientsConfig config,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindBalancer) {
        this.quotas = quotas;
        this.usage = usage;
        this.config = config;
        this.behindBalancer = behindBalancer;
    }

    /** Whether the call of an operation may be answered now; it then counts as answered. If not, it was refused with 429. */
    public boolean admits(RoutingContext context, String operation) {
        HttpServerRequest request = context.request();
        Standing standing = quotas.take(anonymous(request));
        tell(standing, context.response());
        if (standing.admitted()) {
            usage.called(Visitor.ANONYMOUS, operation, OK);
        } else {
            usage.refused(Visitor.ANONYMOUS, operation);
            RouteProblems.end(context, ClientRefusals.tooMany(standing.retryAfter()));
        }
        return standing.admitted();
    }

    static void tell(Standing standing, HttpServerResponse response) {
        response.putHeader(POLICY, standing.policy()).putHeader(LIMIT, standing.limit());
    }

    Visitor anonymous(HttpServerRequest request) {
        // What the request says of it takes a third of this count's time, and is the same where nobody forwards.
        SocketAddress address =
                behindBalancer ? request.remoteAddress() : request.connection().remoteAddress();
        String shown = address.hostAddress() == null ? String.valueOf(address.host()) : address.hostAddress();
        return new Visitor("address " + network(shown), Visitor.ANONYMOUS, config.perMinute(), 0);
    }

    /**
     * An address, or of IPv6 the network that one subscriber has, for he has as many addresses as he likes. A balancer may write
     * brackets around it, and a zone is no part of it.
     */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String plain = ZONE_OR_BRACKETS.matcher(address).replaceAll("");
        try {
            InetAddress parsed = InetAddress.ofLiteral(plain);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
