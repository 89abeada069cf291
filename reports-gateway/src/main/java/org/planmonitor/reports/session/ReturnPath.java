package org.planmonitor.reports.session;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Where to go after signing in: a place of this page and nowhere else, for the address is anybody's to write. */
final class ReturnPath {

    static final String HOME = "/";

    /** A path with its query, of characters that a URI has; not {@code //host}, nor what browsers take for it. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]*");

    private static final int LONGEST = 1_000;

    private ReturnPath() {}

    /** @throws ProblemException 400 for what leads elsewhere */
    static String of(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return HOME;
        }
        if (given.length() > LONGEST
                || given.contains("//")
                || !LOCAL.matcher(given).matches()) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "return", "NOT_LOCAL", new Text("只能返回本页面的地址", "Only an address of this page can be returned to")));
        }
        return given;
    }
}
