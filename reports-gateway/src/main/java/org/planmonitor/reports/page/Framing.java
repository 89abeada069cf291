package org.planmonitor.reports.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The policy of a page that may be framed: the page's own, but for who may frame it. Who is not named may not, and a name that is
 * no origin stops the start: a slip in the configuration must not open the page to everybody.
 */
final class Framing {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private Framing() {}

    static String policy(List<String> origins) {
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("planmonitor.page.embed-origins names what is no origin: " + origin);
            }
        }
        return OWN + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }
}
