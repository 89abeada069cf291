package org.planmonitor.projects.oc4ids;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.planmonitor.projects.oc4ids.codes.LocalCodes;
import org.planmonitor.projects.oc4ids.codes.Sectors;
import org.planmonitor.projects.oc4ids.codes.Statuses;

import static org.assertj.core.api.Assertions.assertThat;

/** Every code that can be told is in the official codelist, or is one of ours in a codelist that is open, where theirs has none. */
class CodelistsTest {

    private static final List<String> STAGES = List.of(
            "LISTED",
            "RESERVE",
            "PREPARATION",
            "SIGNED",
            "STARTED",
            "COMPLETED",
            "IN_PRODUCTION",
            "AT_CAPACITY",
            "IN_USE",
            "ACTIVE",
            "FINISHED",
            "CANCELLED");
    private static final List<String> PORTFOLIOS = List.of(
            "NEW_INFRASTRUCTURE",
            "INNOVATION_PLATFORM",
            "INDUSTRY_CLUSTER",
            "INDUSTRY_CHAIN",
            "ENERGY",
            "LOGISTICS",
            "SERVICES",
            "URBAN_DISTRICT",
            "MUNICIPAL",
            "AGRICULTURE",
            "ECOLOGY",
            "CULTURE_TOURISM",
            "EDUCATION",
            "HEALTH_SPORT",
            "EMPLOYMENT");
    private static final List<String> MODES =
            List.of("METRO", "MAGLEV", "RAIL", "EXPRESSWAY", "HIGHWAY", "URBAN_ROAD", "AIRPORT", "STATION");

    @Test
    void closed_codelists_are_kept() {
        OfficialSchema official = OfficialSchema.orSkip();
        assertThat(official.codes("projectStatus.csv"))
                .containsAll(STAGES.stream()
                        .flatMap(stage -> Statuses.of(stage, stage, null).stream())
                        .toList());
        assertThat(official.codes("milestoneStatus.csv"))
                .containsAll(told().milestones().stream()
                        .map(Published.Milestone::status)
                        .toList());
        assertThat(official.codes("currency.csv")).contains(PublishedMoney.CNY);
    }

    @Test
    void sectors_are_official_ones() {
        Set<String> told = Stream.concat(
                        PORTFOLIOS.stream().flatMap(portfolio -> Sectors.of(portfolio, null).stream()),
                        MODES.stream().flatMap(mode -> Sectors.of("TRANSIT", mode).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OfficialSchema.orSkip().codes("projectSector.csv")).containsAll(told);
    }

    @Test
    void open_codelists_hold_theirs_and_documented_ones_of_ours() {
        OfficialSchema official = OfficialSchema.orSkip();
        Published told = told();
        known(official, "partyRole.csv", told.parties().stream().flatMap(party -> party.roles().stream()));
        known(
                official,
                "relatedProject.csv",
                told.relatedProjects().stream().map(Published.RelatedProject::relationship));
        known(
                official,
                "relatedProjectScheme.csv",
                told.relatedProjects().stream().map(Published.RelatedProject::scheme));
        known(official, "locationGazetteers.csv", told.locations().stream().flatMap(CodelistsTest::gazetteer));
        known(
                official,
                "classificationScheme.csv",
                told.additionalClassifications().stream().map(Published.Classification::scheme));
        known(official, "metricID.csv", told.metrics().stream().map(Published.Metric::id));
        known(
                official,
                "documentType.csv",
                told.documents().stream().flatMap(each -> Stream.ofNullable(each.documentType())));
        known(
                official,
                "milestoneCode.csv",
                told.milestones().stream().flatMap(each -> Stream.ofNullable(each.code())));
    }

    @Test
    void our_own_codes_stand_in_no_official_codelist() {
        OfficialSchema official = OfficialSchema.orSkip();
        LocalCodes.BY_CODELIST.forEach((codelist, ours) ->
                assertThat(official.codes(codelist)).as(codelist).doesNotContainAnyElementsOf(ours));
    }

    @Test
    void what_says_nothing_has_no_code() {
        assertThat(Statuses.of("LISTED", "LISTED", null)).isEmpty();
        assertThat(Statuses.of("MERGED", "STARTED", null)).isEmpty();
        assertThat(Statuses.of("IN_USE", "IN_USE", "phase 1")).isEmpty();
        assertThat(Statuses.of("SUSPENDED", "STARTED", null)).contains("implementation");
        assertThat(Sectors.of("MUNICIPAL", null)).isEmpty();
    }

    private static void known(OfficialSchema official, String codelist, Stream<String> codes) {
        Set<String> all = new TreeSet<>(official.codes(codelist));
        all.addAll(LocalCodes.BY_CODELIST.getOrDefault(codelist, Set.of()));
        List<String> told = codes.toList();
        assertThat(told).as(codelist).isNotEmpty();
        assertThat(all).as(codelist).containsAll(told);
    }

    private static Stream<String> gazetteer(Published.Location location) {
        Published.Gazetteer place = location.gazetteer();
        return place == null ? Stream.of() : Stream.of(place.scheme());
    }

    private static Published told() {
        return PublishedProject.of(FullSheet.wording(Locale.ENGLISH), FullSheet.at("COMPLETED", null), FullSheet.TODAY);
    }
}
