package org.planmonitor.reports.dashboard;

import java.time.Instant;

/** Where a figure comes from: addresses that work at the gateway, relative to it. */
record Addresses(String plan) {

    String self() {
        return "/reports/v1/plans/" + plan + "/dashboard";
    }

    String indicatorsPlan() {
        return "/indicators/v1/plans/" + plan;
    }

    String projectsPlan() {
        return "/projects/v1/plans/" + plan;
    }

    String assessment() {
        return indicatorsPlan() + "/assessment";
    }

    String indicators() {
        return indicatorsPlan() + "/indicators";
    }

    String category(String code) {
        return indicators() + "?category=" + code;
    }

    String commitments() {
        return indicatorsPlan() + "/commitments";
    }

    String chapter(int number) {
        return commitments() + "?chapter=" + number;
    }

    /** What lies behind a change. */
    String changed(String kind, String code) {
        return switch (kind) {
            case "INDICATOR" -> indicators() + "/" + code + "/assessment";
            case "COMMITMENT" -> commitments() + "/" + code + "/assessment";
            default -> projects() + "/" + code;
        };
    }

    String changes(Instant from) {
        return "/reports/v1/plans/" + plan + "/changes?from=" + from;
    }

    String region(String code) {
        return projects() + "?region=" + code;
    }

    String judged(SubjectRow subject) {
        return changed(subject.type(), subject.code());
    }

    String projects() {
        return projectsPlan() + "/projects";
    }

    String rate(String code) {
        return projectsPlan() + "/rates/" + code;
    }

    String contradictions() {
        return projectsPlan() + "/rating-contradictions";
    }

    String blockers() {
        return projectsPlan() + "/blockers";
    }

    String stage(String code) {
        return projects() + "?stage=" + code;
    }

    String portfolio(String code) {
        return projects() + "?portfolio=" + code;
    }
}
