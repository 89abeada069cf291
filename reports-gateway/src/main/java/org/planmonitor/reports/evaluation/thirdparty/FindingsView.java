package org.planmonitor.reports.evaluation.thirdparty;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Findings as they stand at a version. */
@Schema(name = "ReportFindingsVersion")
record FindingsView(String href, long version, Findings findings, String submittedBy, Instant submittedAt) {}
