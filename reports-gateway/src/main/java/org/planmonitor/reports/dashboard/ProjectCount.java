package org.planmonitor.reports.dashboard;

/** How many projects of one portfolio are in one stage; works are those that count as construction works. */
record ProjectCount(String portfolio, String stage, boolean works, int count) {}
