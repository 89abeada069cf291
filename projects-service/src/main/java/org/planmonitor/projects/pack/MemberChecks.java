package org.planmonitor.projects.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackTransit;

/**
 * What a member of a network that has the right form may still get wrong, whether it comes with a pack or is edited: it names
 * what there is, its dates exist and follow each other, and what is said of the facility is not said in the words of the works.
 */
public final class MemberChecks {

    private static final Set<String> OF_FACILITY = Set.of("PLANNED", "UNDER_CONSTRUCTION", "EXISTING", "CLOSED");

    private final String at;
    private final PackTransit.Member member;
    private final Known known;
    private final Findings findings = new Findings();

    private MemberChecks(String at, PackTransit.Member member, Known known) {
        this.at = at;
        this.member = member;
        this.known = known;
    }

    /**
     * What lies around the member.
     *
     * @param divisions the regions of the plan: what lies across its border is in none of them
     */
    public record Known(Set<String> groups, Set<String> members, Set<String> projects, Set<String> divisions) {}

    /** Everything that is wrong with it, each with its place below {@code at}. */
    public static List<ProblemError> of(String at, PackTransit.Member member, Known known) {
        MemberChecks checks = new MemberChecks(at, member, known);
        checks.references();
        checks.sections();
        checks.history();
        checks.counterparts();
        return checks.findings.found();
    }

    /** What is said to have happened and certainly has not: sections and states that lie after a day. */
    public static List<ProblemError> after(String at, PackTransit.Member member, LocalDate today) {
        Findings findings = new Findings();
        for (int i = 0; i < member.facts().size(); i++) {
            PackTransit.Section section = member.facts().get(i);
            notAfter(at + "/facts/" + i + "/openedOn", section.openedOn(), today, findings);
            notAfter(at + "/facts/" + i + "/closedOn", section.closedOn(), today, findings);
        }
        for (int i = 0; i < member.history().size(); i++) {
            notAfter(at + "/history/" + i + "/date", member.history().get(i).date(), today, findings);
        }
        return findings.found();
    }

    private static void notAfter(String pointer, @Nullable String date, LocalDate today, Findings findings) {
        // A day that does not exist is told by the other checks.
        new Findings()
                .date(pointer, date)
                .filter(day -> day.certainlyAfter(today))
                .ifPresent(day -> findings.add(
                        pointer,
                        "DATE_IN_FUTURE",
                        day + " 尚未到来;只登记已发生的事",
                        day + " has not come yet; only what has happened is recorded"));
    }

    private void references() {
        findings.refers(at + "/group", member.group(), known.groups(), "交通线网", "group of transit");
        each("relatedTo", member.relatedTo(), known.members(), "交通项", "member");
        each("composedOf", member.composedOf(), known.members(), "交通项", "member");
        each("projects", member.projects(), known.projects(), "项目", "project");
        if (Stream.concat(member.relatedTo().stream(), member.composedOf().stream())
                .anyMatch(member.code()::equals)) {
            findings.add(
                    at, "REFERS_TO_ITSELF", "交通项不能关联自身", "A member is neither related to itself nor made of itself");
        }
    }

    private void each(String list, List<String> codes, Set<String> there, String zh, String en) {
        for (int i = 0; i < codes.size(); i++) {
            findings.refers(at + "/" + list + "/" + i, codes.get(i), there, zh, en);
        }
        findings.unique(at + "/" + list, "", codes, code -> code);
    }

    private void sections() {
        for (int i = 0; i < member.facts().size(); i++) {
            PackTransit.Section section = member.facts().get(i);
            String place = at + "/facts/" + i;
            Optional<PartialDate> opened = findings.date(place + "/openedOn", section.openedOn());
            Optional<PartialDate> closed = findings.date(place + "/closedOn", section.closedOn());
            findings.date(place + "/source/published", section.source().published());
            if (opened.isPresent() && closed.isPresent() && closed.get().certainlyBefore(opened.get())) {
                findings.add(place + "/closedOn", "CLOSED_BEFORE_OPENED", "停运早于开通", "It closes before it opens");
            }
            if (section.openedOn() == null && section.closedOn() != null) {
                findings.add(
                        place + "/openedOn", "OPENING_NEEDED", "停运的区段须有开通日期", "What has closed has opened: say when");
            }
        }
        findings.unique(at + "/facts", "", member.facts(), PackTransit.Section::toString);
    }

    private void history() {
        for (int i = 0; i < member.history().size(); i++) {
            PackTransit.State state = member.history().get(i);
            String place = at + "/history/" + i;
            findings.date(place + "/date", state.date());
            findings.date(place + "/source/published", state.source().published());
            boolean facility = state.subject().equals("FACILITY");
            if (facility != OF_FACILITY.contains(state.status())) {
                findings.add(
                        place + "/status",
                        "STATUS_OF_THE_OTHER",
                        facility ? "这是工程的状态,不是设施的" : "这是设施的状态,不是工程的",
                        facility
                                ? "That is how far works are, not where the facility stands"
                                : "That is where a facility stands, not how far works are");
            }
            if (!facility && member.action() == null) {
                findings.add(
                        place + "/subject",
                        "ACTION_NEEDED",
                        "须先说明工程性质(action)",
                        "Say what works they are: action is missing");
            }
        }
        findings.unique(at + "/history", "", member.history(), PackTransit.State::toString);
    }

    private void counterparts() {
        for (int i = 0; i < member.counterparts().size(); i++) {
            PackTransit.Counterpart other = member.counterparts().get(i);
            String place = at + "/counterparts/" + i;
            findings.date(place + "/date", other.date());
            findings.date(place + "/source/published", other.source().published());
            if (other.region() != null && known.divisions().contains(other.region())) {
                findings.add(
                        place + "/region",
                        "REGION_INSIDE_PLAN",
                        "对接段应在规划区域之外",
                        "What lies across the border is in no region of the plan");
            }
            if (other.date() != null && other.status() == null) {
                findings.add(place + "/status", "STATUS_NEEDED", "须说明该日期对应的状态", "Say what happens at that date");
            }
        }
    }
}
