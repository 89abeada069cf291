/**
 * People in a browser: signed in by OpenID Connect, known by a cookie that says nothing, with a token that the browser never sees.
 * The session stands ahead of everything else: what comes with its cookie goes on as if it had come with the person's bearer token,
 * and what comes with a token of its own is not touched.
 */
@NullMarked
package org.planmonitor.reports.session;

import org.jspecify.annotations.NullMarked;
