package org.planmonitor.reports.dashboard;

import java.time.Instant;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;

/** A dashboard as an answer, whichever address it was asked at: of now from what stands ready, of an instant as it is read. */
@Singleton
class Responses {

    private final Dashboards dashboards;
    private final Answers answers;

    Responses(Dashboards dashboards, Answers answers) {
        this.dashboards = dashboards;
        this.answers = answers;
    }

    Response of(String plan, @Nullable Instant asOf, Reader reader, HttpHeaders headers) {
        if (asOf == null) {
            Answers.Answer now = answers.of(plan, reader);
            return now.marks().on(Conditional.get(headers, now.tag(), now.body().getBytes()));
        }
        DashboardView then = dashboards.of(plan, asOf, reader);
        return then.marks().on(Conditional.get(headers, EntityTag.of(then), then));
    }

    /** Of the plan that comes first in the list. */
    Response first(@Nullable Instant asOf, Reader reader, HttpHeaders headers) {
        return of(dashboards.first(reader.visible()), asOf, reader, headers);
    }
}
