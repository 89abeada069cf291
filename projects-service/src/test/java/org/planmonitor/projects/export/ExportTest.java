package org.planmonitor.projects.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.control.ActivateRequestContext;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.Plans;
import org.planmonitor.projects.given.Registry;
import org.planmonitor.projects.given.Statements;
import org.planmonitor.projects.project.ProjectQuery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The files have what the list has, in its order and to its readers; spreadsheets and maps read them. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";

    private final Export export;

    ExportTest(Export export) {
        this.export = export;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
        Plans.taiyuanIsLoaded();
    }

    @Test
    void a_csv_has_what_the_list_has() {
        for (String query : List.of(
                "portfolio=TRANSIT",
                "region=140122",
                "q=地铁",
                "chapter=7&works=true",
                "stage=IN_USE",
                "kind=DISTRICT")) {
            List<String> listed = given().get(Calls.PLAN + "/projects?limit=500&" + query)
                    .jsonPath()
                    .getList("items.code");
            assertThat(listed).as(query).isNotEmpty();
            assertThat(csv(given().get(Calls.PLAN + "/projects.csv?" + query))
                            .map(row -> row.getField("Code"))
                            .toList())
                    .as(query)
                    .isEqualTo(listed);
        }
    }

    @Test
    void headings_and_names_are_in_the_language_of_the_reader() {
        Response file = given().header("Accept-Language", "zh")
                .get(Calls.PLAN + "/projects.csv?q=metro-line-1&portfolio=TRANSIT");
        file.then()
                .statusCode(200)
                .header("Content-Language", "zh")
                .header("Content-Type", "text/csv;charset=UTF-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"taiyuan-14fyp-projects.csv\"");
        NamedCsvRecord row = csv(file).findFirst().orElseThrow();
        assertThat(row.getField("代码")).isEqualTo("metro-line-1");
        assertThat(row.getField("阶段")).isEqualTo("投用");
        assertThat(row.getField("项目组")).isEqualTo("交通");
        assertThat(row.getField("名称(英文)")).isNotEmpty();
    }

    @Test
    void what_looks_like_a_formula_is_text_in_both_tables() throws IOException {
        String code = Registry.project("formula", Map.of("owner", Map.of("name", FORMULA)));
        String query = "?q=" + code;
        String city = "/projects/v1/plans/" + Registry.PLAN;
        assertThat(csv(given().get(city + "/projects.csv" + query))
                        .findFirst()
                        .orElseThrow()
                        .getField("Owner"))
                .isEqualTo("'" + FORMULA);
        Cell owner = cell(sheet(given().get(city + "/projects.xlsx" + query)), "Owner");
        assertThat(owner.getCellType()).isEqualTo(CellType.STRING);
        assertThat(owner.getStringCellValue()).isEqualTo(FORMULA);
    }

    @Test
    void a_foreign_reader_opens_the_workbook() throws IOException {
        XSSFSheet sheet = sheet(given().get(Calls.PLAN + "/projects.xlsx"));
        assertThat(sheet.getSheetName()).isEqualTo("Projects");
        assertThat(sheet.getLastRowNum()).isEqualTo(460);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Code");
        List<String> codes = IntStream.rangeClosed(1, 460)
                .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue())
                .toList();
        List<String> listed =
                given().get(Calls.PLAN + "/projects?limit=500").jsonPath().getList("items.code");
        assertThat(codes).isEqualTo(listed);
        assertThat(cell(sheet, "Chapter").getCellType()).isEqualTo(CellType.NUMERIC);
    }

    @Test
    void only_who_has_a_place_is_on_the_map() {
        String placed = Registry.project("on-the-map");
        String unplaced = Registry.project("off-the-map");
        Registry.as("planner")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "longitude",
                        new BigDecimal("120.45"),
                        "latitude",
                        new BigDecimal("36.1"),
                        "precisionMetres",
                        50,
                        "source",
                        "测绘成果"))
                .put(Registry.PROJECTS + placed + "/location")
                .then()
                .statusCode(201);
        Response file = given().get("/projects/v1/plans/" + Registry.PLAN + "/projects.geojson");
        file.then().statusCode(200).header("Content-Type", "application/geo+json");
        JsonPath map = file.jsonPath();
        assertThat(map.getString("type")).isEqualTo("FeatureCollection");
        assertThat(map.getList("features.id")).contains(placed).doesNotContain(unplaced);
        JsonPath feature = map.setRootPath("features.find { it.id == '" + placed + "' }");
        assertThat(feature.getString("geometry.type")).isEqualTo("Point");
        assertThat(feature.getList("geometry.coordinates", Float.class)).isEqualTo(List.of(120.45f, 36.1f));
        assertThat(feature.getInt("properties.precisionMetres")).isEqualTo(50);
        assertThat(file.jsonPath().getInt("unlocated")).isPositive();
        given().get(Calls.PLAN + "/projects.geojson")
                .then()
                .body("features.size()", equalTo(0))
                .body("unlocated", equalTo(460));
    }

    @Test
    void files_show_to_each_reader_what_the_list_does() {
        String secret = Registry.project("file-secret", Map.of("sharing", "RESTRICTED"));
        String below = Registry.project("file-below", Map.of("parent", secret));
        String city = "/projects/v1/plans/" + Registry.PLAN + "/projects.csv";
        assertThat(given().get(city).asString()).doesNotContain(secret).contains(below);
        assertThat(Registry.as("planner").get(city).asString()).contains(secret);
    }

    @Test
    void what_is_wrong_is_told_before_the_file_begins() {
        for (String ending : List.of("csv", "xlsx", "geojson")) {
            String file = Calls.PLAN + "/projects." + ending;
            given().get(file + "?stage=DONE")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo("stage"));
            given().get(file + "?limit=5").then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
            given().get(file + "?asOf=2024-01-01T00:00:00Z")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("asOf"));
            given().get(file + "?region=110101").then().statusCode(422);
            given().get("/projects/v1/plans/nowhere/projects." + ending).then().statusCode(404);
        }
    }

    @Test
    @ActivateRequestContext
    void a_file_costs_the_same_statements_whatever_it_holds() {
        City one = new City("file-one", 1).exists();
        City many = new City("file-many", 60).exists();
        statements(one.code());
        statements(many.code());
        assertThat(statements(many.code())).isEqualTo(statements(one.code())).isLessThan(8);
    }

    private int statements(String plan) {
        return Statements.of(() -> CurrentCaller.asSystem("export", () -> {
            try {
                export.write(
                        export.select(plan, new ProjectQuery(), Locale.ENGLISH),
                        CsvSheet::new,
                        new ByteArrayOutputStream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static Stream<NamedCsvRecord> csv(Response file) {
        String text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream();
    }

    /** The cell of the first project under a heading. */
    private static Cell cell(XSSFSheet sheet, String heading) {
        for (Cell title : sheet.getRow(0)) {
            if (title.getStringCellValue().equals(heading)) {
                return sheet.getRow(1).getCell(title.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static XSSFSheet sheet(Response file) throws IOException {
        assertThat(file.statusCode()).isEqualTo(200);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return Objects.requireNonNull(workbook.getSheetAt(0));
        }
    }
}
