package org.planmonitor.projects.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** A city whose projects go the paths of Taiyuan's plan, with its gates, and that has no projects of its own. */
public final class GatedCity {

    private static final String CODE = "gated-city";
    private static final String PLAN = "/projects/v1/plans/" + CODE;
    private static final Map<String, List<String>> KIND_OF = Map.of(
            "PUBLIC_WORKS", List.of("TRANSIT", "PROJECT"),
            "INDUSTRIAL", List.of("ENERGY", "PROJECT"),
            "PROGRAMME", List.of("ENERGY", "PROGRAMME"));
    private static final AtomicInteger MADE = new AtomicInteger();

    private GatedCity() {}

    public static void isOpen() {
        if (given().get("/projects/v1/packs/" + CODE).statusCode() == 200) {
            return;
        }
        Plans.isKnown(CODE, Registry.CITY, true, "PUBLIC", Registry.DISTRICTS);
        as("planner")
                .header("Idempotency-Key", Calls.key())
                .body(pack())
                .post("/projects/v1/packs")
                .then()
                .statusCode(201);
    }

    /** A new project of a procedure on a path; answers its code. */
    public static String project(String procedure, String path) {
        List<String> kind = Objects.requireNonNull(KIND_OF.get(path));
        String code = "gated-" + MADE.incrementAndGet();
        as("planner")
                .header("Idempotency-Key", Calls.key())
                .body(Map.of(
                        "code", code,
                        "name", Map.of("zh", "项目" + code, "en", "Project " + code),
                        "portfolio", kind.getFirst(),
                        "kind", kind.getLast(),
                        "regions", List.of(Registry.EAST),
                        "procedure", procedure,
                        "owner", Map.of("name", "某公司", "creditCode", Dispatch.OWNER)))
                .post(PLAN + "/projects")
                .then()
                .statusCode(201);
        return code;
    }

    public static String at(String code) {
        return PLAN + "/projects/" + code;
    }

    public static Response read(String code, String below) {
        return as("planner").get(at(code) + below);
    }

    public static Response move(String code, String to, String date) {
        return write("planner", code, "/transitions", Map.of("to", to, "date", date, "evidence", "file"));
    }

    /** A step past open gates. */
    public static Response move(String role, String code, String to, String date, Map<String, ?> override) {
        return write(
                role, code, "/transitions", Map.of("to", to, "date", date, "evidence", "file", "override", override));
    }

    public static Response settle(String code, String gate) {
        return write(
                "planner",
                code,
                "/gates",
                Map.of("gate", gate, "state", "SATISFIED", "date", "2024-08", "document", gate + " 2024-17"));
    }

    /** Somebody of a role, with rights to the east district and to projects of the owner. */
    public static RequestSpecification as(String role) {
        return Dispatch.as(role, role);
    }

    private static Response write(String role, String code, String below, Object body) {
        return as(role).header("Idempotency-Key", Calls.key())
                .header("If-Match", read(code, "").getHeader("ETag"))
                .body(body)
                .post(at(code) + below);
    }

    private static String pack() {
        ObjectMapper json = new ObjectMapper();
        try (InputStream file =
                Objects.requireNonNull(GatedCity.class.getResourceAsStream("/packs/taiyuan-14fyp.json"))) {
            ObjectNode taiyuan = (ObjectNode) json.readTree(file);
            ObjectNode pack = json.createObjectNode();
            pack.put("packVersion", 1).put("plan", CODE).put("simulated", true);
            pack.set("lifeCycles", taiyuan.get("lifeCycles"));
            pack.set("portfolios", taiyuan.get("portfolios"));
            pack.putArray("projects");
            return pack.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
