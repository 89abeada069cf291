package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.plan.KnownPlan;

/** A project of which everything is known that is ever told. */
final class FullSheet {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final UUID FILE = UUID.fromString("0b8f6f0e-3f0e-4c0e-9a0e-6f0e3f0e4c0e");

    private FullSheet() {}

    static Wording wording(Locale language) {
        KnownPlan plan = new KnownPlan(
                "city-15fyp",
                new Text("某市规划", "Plan of a city"),
                new KnownPlan.Period("2026", "2030"),
                LocalDate.of(2026, 1, 1),
                "370200",
                ZoneId.of("Asia/Shanghai"),
                false,
                Sharing.PUBLIC);
        Map<String, Text> stages =
                Map.of("STARTED", new Text("开工", "Construction started"), "COMPLETED", new Text("竣工", "Completed"));
        return new Wording(plan, language, "oc4ids-test", URI.create("https://monitor.example/"), stages);
    }

    static Sheet at(String stage, @Nullable Text scope) {
        return new Sheet(
                core(stage, scope),
                List.of(new Sheet.Region("370212", new Text("东区", "East District"))),
                List.of(new Sheet.Point(new BigDecimal("120.451200"), new BigDecimal("36.103400"), 200, "选址意见书")),
                List.of(
                        new Sheet.Reached("STARTED", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
                        new Sheet.Reached("COMPLETED", LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 10))),
                List.of(
                        new Sheet.Agreed("started", new Text("开工", "Start"), "2024-03-01", "2024-03-01", "2024-03"),
                        new Sheet.Agreed("completed", new Text("竣工", "Completion"), "2025-12-31", "2026-01-31", null),
                        new Sheet.Agreed("in-use", new Text("投用", "In use"), "2027", "2027", null)),
                List.of(
                        new Sheet.Month("2025-01", "基础完工", null),
                        new Sheet.Month("2025-06", "主体封顶", new BigDecimal("62.50"))),
                List.of(
                        new Sheet.Role("LEAD_DEPARTMENT", "DEPARTMENT", "zjj", "市住建局"),
                        new Sheet.Role("PROJECT_UNIT", "DEPARTMENT", "zjj", "市住建局"),
                        new Sheet.Role("LOCAL_COMMITTEE", "REGION", "370212", "东区")),
                List.of(new Sheet.File(FILE, "封顶.jpg", "image/jpeg", Instant.parse("2025-07-02T01:00:00Z"))),
                List.of(new Sheet.Source(7, "政府工作报告", "2025-01", new Text("开工建设", "started"))),
                List.of(
                        new Sheet.Balance("FUNDING", "CENTRAL", 0, new BigDecimal("30000")),
                        new Sheet.Balance("FUNDING", "LOANS", 0, new BigDecimal("60000.5")),
                        new Sheet.Balance("PLAN", "", 2025, new BigDecimal("12000")),
                        new Sheet.Balance("COMPLETED_REPORTED", "", 2025, new BigDecimal("8000"))),
                List.of(new Sheet.Relative("mergedFrom", "old-works"), new Sheet.Relative("dividedInto", "part")));
    }

    private static Sheet.Core core(String stage, @Nullable Text scope) {
        Place source = new Place(7, 2, "7-1", null, "某工程", null, null, null, null, List.of(), null);
        Sheet.Said said = new Sheet.Said(
                new PackProject.Capacity(new BigDecimal("100"), "MW", "100MW", null),
                List.of(new PackProject.Quantity("新建学校", new BigDecimal("30"), new BigDecimal("35"), "所", "AT_LEAST")),
                source);
        return new Sheet.Core(
                3,
                "new-works",
                "R-3",
                new Text("新工程", "New works"),
                "TRANSIT",
                new Text("交通", "Transit"),
                "PROJECT",
                "METRO",
                "programme",
                "某公司",
                stage,
                stage,
                scope,
                said,
                "某城投公司",
                "91350100M000100Y43",
                "2101-140122-04-01-123456",
                new BigDecimal("900005000"),
                Instant.parse("2026-02-10T08:00:00Z"));
    }
}
