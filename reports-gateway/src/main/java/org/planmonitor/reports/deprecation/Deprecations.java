package org.planmonitor.reports.deprecation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells callers of what will end, in every answer: {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and the address of what
 * comes instead (RFC 5829, {@code successor-version}). Costs nothing while the table is empty.
 */
@Singleton
class Deprecations {

    /** Before the proxy and before whatever answers by itself. */
    private static final int FIRST = -1_200;

    /** RFC 9110, 5.6.7: two digits for the day, unlike in mails. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final List<Ending> endings;

    Deprecations(DeprecationTable table) {
        this.endings = table.rows().values().stream().map(Ending::of).toList();
    }

    private record Ending(DeprecationTable.Row row, Pattern path) {

        static Ending of(DeprecationTable.Row row) {
            return new Ending(row, Pattern.compile(VARIABLE.matcher(row.path()).replaceAll("(?<$1>[^/]+)")));
        }
    }

    void register(@Observes Router router) {
        if (!endings.isEmpty()) {
            router.route().order(FIRST).handler(this::pass);
        }
    }

    private void pass(RoutingContext context) {
        String path = context.normalizedPath();
        for (Ending ending : endings) {
            Matcher matcher = ending.path().matcher(path);
            String method = ending.row().method().orElse("");
            if (matcher.matches()
                    && (method.isEmpty()
                            || method.equalsIgnoreCase(
                                    context.request().method().name()))) {
                context.addHeadersEndHandler(head -> tell(ending, matcher, context.response()));
            }
        }
        context.next();
    }

    private static void tell(Ending ending, Matcher path, HttpServerResponse response) {
        DeprecationTable.Row row = ending.row();
        response.putHeader("Deprecation", "@" + row.since().getEpochSecond());
        row.sunset()
                .map(instant -> HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC)))
                .ifPresent(date -> response.putHeader("Sunset", date));
        row.successor()
                .map(successor -> VARIABLE.matcher(successor)
                        .replaceAll(variable -> Matcher.quoteReplacement(path.group(variable.group(1)))))
                .ifPresent(address -> response.headers().add("Link", "<" + address + ">; rel=\"successor-version\""));
    }
}
