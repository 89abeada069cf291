package org.planmonitor.reports.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.reconciliation.Item.Kind;

/**
 * What the owner of projects lists of a plan and the models keep as it was told: compared item by item.
 *
 * @param path of the list, behind the plan's
 * @param key the member that names an item
 * @param model the newest of each public item: {@code code}, and the members by their names at the owner; asked with the plan
 * @param members that both sides have; of a list or an object the canonical JSON is compared
 * @param later those that events did not tell at first: what a model never heard is no difference
 */
record Register(Kind kind, String path, String key, String model, List<String> members, List<String> later) {

    static final List<Register> ALL = List.of(
            new Register(
                    Kind.PROJECT,
                    "/projects",
                    "code",
                    """
                    select code, name_zh as "name.zh", name_en as "name.en", portfolio, kind, stage, stage_since as "stageSince",
                      chapter, region, life_cycle as "lifeCycle"
                    from (select distinct on (code) * from project where plan = ? order by code, sequence desc) newest
                    where sharing = 'PUBLIC'
                    """,
                    List.of(
                            "name.zh",
                            "name.en",
                            "portfolio",
                            "kind",
                            "stage",
                            "stageSince",
                            "chapter",
                            "region",
                            "lifeCycle"),
                    List.of("lifeCycle")),
            new Register(
                    Kind.BLOCKER,
                    "/blockers",
                    "id",
                    """
                    select id::text as code, project, reason, words, state, level, due, raised_on as "raisedOn",
                      unit as "unit.name"
                    from (select distinct on (project, id) * from blocker where plan = ? order by project, id, sequence desc) newest
                    where sharing = 'PUBLIC'
                    """,
                    List.of("project", "reason", "words", "state", "level", "due", "raisedOn", "unit.name"),
                    List.of("words", "raisedOn", "unit.name")),
            new Register(Kind.CHAIN, "/chains", "code", """
                    select code, name_zh as "name.zh", name_en as "name.en"
                    from (select distinct on (code) * from chain where plan = ? order by code, sequence desc) newest
                    where sharing = 'PUBLIC'
                    """, List.of("name.zh", "name.en"), List.of()),
            new Register(Kind.CALENDAR, "/calendar", "year", """
                    select year::text as code, calendar ->> 'notice' as notice, calendar -> 'holidays' as holidays,
                      calendar -> 'worked' as worked
                    from (select distinct on (year) * from calendar where plan = ? order by year, sequence desc) newest
                    """, List.of("notice", "holidays", "worked"), List.of()));

    /** Takes from what the owner says the members that the model of the same item has never heard. */
    void pardon(Map<Item, Map<String, String>> model, Map<Item, Map<String, String>> owner) {
        model.forEach((item, told) -> {
            Map<String, String> said = owner.getOrDefault(item, new HashMap<>());
            later.stream().filter(member -> !told.containsKey(member)).forEach(said::remove);
        });
    }
}
