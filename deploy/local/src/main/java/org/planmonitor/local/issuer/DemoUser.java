package org.planmonitor.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One user for each role, named in both languages, with the departments, regions and reporting units that fit it. Codes are those of the embedded
 * plan: 140100 is the city, 140105 Xiaodian District.
 */
public record DemoUser(
        String role,
        String name,
        List<String> departments,
        List<String> regions,
        @Nullable String creditCode,
        List<String> units) {

    private static final String CITY = "140100";
    private static final String DISTRICT = "140105";
    private static final String REFORM = "development-and-reform";

    public static final List<DemoUser> ALL = List.of(
            user("planner", "市发展改革委规划处 · Plan office of the development and reform commission", REFORM),
            user("reporter", "市统计局填报员 · Clerk of the statistics bureau", "statistics"),
            user("signatory", "市统计局负责人 · Head of the statistics bureau", "statistics"),
            user("reviewer", "市发展改革委审核员 · Reviewer of the development and reform commission", REFORM),
            user("releaser", "市发展改革委发布员 · Releaser of the development and reform commission", REFORM),
            new DemoUser(
                    "owner",
                    "示范项目建设单位 · Owner of a project",
                    List.of(),
                    List.of(CITY),
                    "91140100MA0DEM000Q",
                    List.of()),
            new DemoUser("district", "小店区 · Xiaodian District", List.of(), List.of(DISTRICT), null, List.of(DISTRICT)),
            user("leader", "市领导 · Leader of the city", "government-office"),
            user("supervisor", "市人大 · People's congress", "peoples-congress"),
            user("evaluator", "第三方评估机构 · Third-party evaluator", null),
            user("auditor", "市审计局 · Audit bureau", "audit"),
            user("operator", "系统运维员 · Operator of the suite", null),
            user("system", "统计系统 · Statistics system", null));

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("planner", "规划管理员"),
            Map.entry("reporter", "填报人"),
            Map.entry("signatory", "签发人"),
            Map.entry("reviewer", "审核人"),
            Map.entry("releaser", "发布人"),
            Map.entry("owner", "项目单位"),
            Map.entry("district", "县区"),
            Map.entry("leader", "领导"),
            Map.entry("supervisor", "监督人"),
            Map.entry("evaluator", "第三方评估"),
            Map.entry("auditor", "审计"),
            Map.entry("operator", "运维"),
            Map.entry("system", "统计系统"));

    public static Optional<DemoUser> of(String role) {
        return ALL.stream().filter(user -> user.role().equals(role)).findFirst();
    }

    /** Somebody else of the same role, in another department: a person of his own, with a subject of his own. */
    public DemoUser in(String department) {
        boolean own = departments.contains(department);
        String called = own ? name : "%s · The %s of %s".formatted(TITLES.getOrDefault(role, role), role, department);
        return new DemoUser(role, called, List.of(department), regions, creditCode, units);
    }

    /** The role as Chinese offices call it, for the sign-in page. */
    String title() {
        return TITLES.getOrDefault(role, role);
    }

    /** Who he is to the services. */
    public String subject() {
        boolean own =
                of(role).filter(user -> user.departments().equals(departments)).isPresent();
        return "demo-" + role + (own ? "" : "-" + String.join("-", departments));
    }

    public static List<String> roles() {
        return ALL.stream().map(DemoUser::role).toList();
    }

    private static DemoUser user(String role, String name, @Nullable String department) {
        List<String> departments = department == null ? List.of() : List.of(department);
        return new DemoUser(role, name, departments, List.of(CITY), null, List.of());
    }
}
