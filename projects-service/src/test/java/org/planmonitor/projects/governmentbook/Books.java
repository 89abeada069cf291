package org.planmonitor.projects.governmentbook;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import org.planmonitor.projects.given.Calls;

/** Books of public funds as tests write them. */
final class Books {

    private Books() {}

    static String at(int year) {
        return Calls.PLAN + "/government-book/" + year;
    }

    /** A book of two projects and two sources that reconciles: 300 of 350 from the city, 200 of bonds. */
    static Map<String, Object> simple(int firstBefore, int secondBefore) {
        return of(
                Map.of("CITY", funds(350, 300), "BONDS", funds(200, 200)),
                List.of(
                        item("metro-line-2-p2", 5000, firstBefore, Map.of("CITY", 200, "BONDS", 200)),
                        item("metro-line-3", 4000, secondBefore, Map.of("CITY", 100))));
    }

    static Map<String, Object> of(Map<String, ?> funds, List<Map<String, Object>> items) {
        return Map.of("funds", funds, "items", items);
    }

    static Map<String, Integer> funds(int available, int annualTotal) {
        return Map.of("available", available, "annualTotal", annualTotal);
    }

    static Map<String, Object> item(String project, int total, int before, Map<String, Integer> thisYear) {
        return Map.of("project", project, "total", total, "arrangedBefore", before, "thisYear", thisYear);
    }

    static Response draft(int year, Object body) {
        String tag = Calls.tag(at(year));
        return tag == null
                ? Calls.as("planner").header("If-None-Match", "*").body(body).put(at(year))
                : Calls.as("planner").header("If-Match", tag).body(body).put(at(year));
    }

    static Response decide(int year, String to, String date) {
        return Calls.post(at(year) + "/decisions", at(year), Map.of("to", to, "date", date, "document", "minutes"));
    }

    static Response adjust(int year, Map<String, Object> book) {
        Map<String, Object> body = new java.util.HashMap<>(book);
        body.put("date", year + "-09-20");
        body.put("document", "adjustment");
        return Calls.post(at(year) + "/adjustments", at(year), body);
    }

    static void issued(int year, Object book) {
        draft(year, book).then().statusCode(201);
        decide(year, "EXECUTIVE_MEETING", year + "-02-01").then().statusCode(201);
        decide(year, "ISSUED", year + "-02-10").then().statusCode(201);
    }

    static Response flow(int year, String kind, String project, String source, Object amount, String date) {
        return Calls.post(
                at(year) + "/entries",
                Map.of(
                        "kind",
                        kind,
                        "project",
                        project,
                        "source",
                        source,
                        "amount",
                        amount,
                        "date",
                        date,
                        "document",
                        "voucher"));
    }
}
