package org.planmonitor.projects.oc4ids;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.json.JsonCustomizer;
import org.planmonitor.kit.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

/** Every member that is ever told, from a project of which everything is known. */
class PublishedProjectTest {

    private static final ObjectMapper JSON = mapper();

    @Test
    void everything_that_is_told_is_valid_by_the_official_schema() {
        OfficialSchema official = OfficialSchema.orSkip();
        official.judgesProject(told(Locale.ENGLISH, "COMPLETED", null));
        official.judgesProject(told(Locale.CHINESE, "IN_USE", new Text("一期", "phase 1")));
        official.judgesProject(told(Locale.CHINESE, "CANCELLED", null));
    }

    @Test
    void money_is_told_in_yuan_by_source_and_by_year() {
        JsonPath project = project("COMPLETED");
        assertThat(project.getInt("budget.amount.amount")).isEqualTo(900_005_000);
        assertThat(project.getString("budget.amount.currency")).isEqualTo("CNY");
        assertThat(project.getList("budget.budgetBreakdowns.id")).isEqualTo(List.of("by-source", "by-year"));
        assertThat(project.getList("budget.budgetBreakdowns[0].budgetBreakdown.id"))
                .isEqualTo(List.of("CENTRAL", "LOANS"));
        assertThat(project.getList("budget.budgetBreakdowns[0].budgetBreakdown.amount.amount"))
                .isEqualTo(List.of(300_000_000, 600_005_000));
        assertThat(project.getString("budget.budgetBreakdowns[1].budgetBreakdown[0].period.endDate"))
                .isEqualTo("2025-12-31T00:00:00+08:00");
        assertThat(project.getInt("metrics.find { it.id == 'financialProgress' }.observations[0].value.amount"))
                .isEqualTo(80_000_000);
    }

    @Test
    void parties_have_all_their_roles_and_no_person() {
        JsonPath project = project("COMPLETED");
        assertThat(project.getString("publicAuthority.name")).isEqualTo("某城投公司");
        assertThat(project.getList("parties.id"))
                .isEqualTo(List.of("91350100M000100Y43", "DEPARTMENT-zjj", "REGION-370212", "lead"));
        assertThat(project.getList("parties.roles"))
                .isEqualTo(List.of(
                        List.of("publicAuthority"),
                        List.of("leadDepartment", "projectUnit"),
                        List.of("localCommittee"),
                        List.of("leadCompany")));
        assertThat(project.getString("parties[0].identifier.scheme")).isEqualTo("GB 32100");
    }

    @Test
    void a_date_is_told_only_when_its_day_is_known() {
        JsonPath project = project("COMPLETED");
        assertThat(project.getString("period.startDate")).isEqualTo("2024-03-01T00:00:00+08:00");
        assertThat(project.getString("period.endDate")).isEqualTo("2025-12-31T00:00:00+08:00");
        assertThat(project.getList("milestones.status")).isEqualTo(List.of("met", "notMet", "scheduled", "met", "met"));
        assertThat(project.getString("milestones[0].dateMet")).isNull();
        assertThat(project.getString("milestones[0].description")).isEqualTo("Due 2024-03-01, met 2024-03");
        assertThat(project.getString("milestones[2].dueDate")).isNull();
        assertThat(project.getString("milestones[3].description")).isEqualTo("2024-03-01 to 2024-03-31");
        assertThat(project.getString("completion.endDate")).isEqualTo("2026-02-10T00:00:00+08:00");
        assertThat(project.getString("documents[1].datePublished")).isNull();
    }

    @Test
    void progress_is_told_by_percentage_or_by_the_words_of_the_report() {
        JsonPath progress = project("COMPLETED");
        String physical = "metrics.find { it.id == 'physicalProgress' }.observations";
        assertThat(progress.getString(physical + "[0].measure")).isEqualTo("基础完工");
        assertThat(progress.getFloat(physical + "[1].measure")).isEqualTo(62.5f);
        assertThat(progress.getString(physical + "[1].notes")).isEqualTo("主体封顶");
    }

    @Test
    void a_point_is_told_with_what_says_so() {
        JsonPath project = project("COMPLETED");
        assertThat(project.getList("locations.id")).isEqualTo(List.of("point", "370212"));
        assertThat(project.getList("locations[0].geometry.coordinates", Float.class))
                .isEqualTo(List.of(120.4512f, 36.1034f));
        assertThat(project.getString("locations[0].description")).isEqualTo("选址意见书, within 200 m");
        assertThat(project.getString("locations[1].gazetteer.scheme")).isEqualTo("GB/T 2260");
    }

    @Test
    void addresses_and_ids_are_those_that_are_configured() {
        JsonPath project = project("COMPLETED");
        assertThat(project.getString("id")).isEqualTo("oc4ids-test-city-15fyp-new-works");
        assertThat(project.getString("documents[0].url"))
                .isEqualTo("https://monitor.example/projects/v1/plans/city-15fyp/projects/new-works/evidence/"
                        + FullSheet.FILE + "/content");
        assertThat(project.getList("relatedProjects.relationship"))
                .isEqualTo(List.of("partOf", "mergedFrom", "dividedInto"));
        assertThat(project.getString("relatedProjects[1].identifier")).isEqualTo("oc4ids-test-city-15fyp-old-works");
    }

    private static JsonPath project(String stage) {
        return JsonPath.from(told(Locale.ENGLISH, stage, null));
    }

    private static String told(Locale language, String stage, @Nullable Text scope) {
        try {
            return JSON.writeValueAsString(
                    PublishedProject.of(FullSheet.wording(language), FullSheet.at(stage, scope), FullSheet.TODAY));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonCustomizer().customize(mapper);
        return mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    }
}
