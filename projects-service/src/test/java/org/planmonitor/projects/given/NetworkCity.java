package org.planmonitor.projects.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

/**
 * A city whose plan names networks: groups {@code metro}, {@code rail} and {@code roads}, no members yet, a figure
 * {@code metro-length} in kilometres that nobody has said a measure of, and {@code road-density} that is no length.
 */
public final class NetworkCity {

    private static final String NETWORKS = """
            {"groups": [
               {"code": "metro", "name": {"zh": "地铁", "en": "Metro"}, "mode": "METRO"},
               {"code": "rail", "name": {"zh": "铁路", "en": "Railways"}, "mode": "RAIL"},
               {"code": "roads", "name": {"zh": "公路", "en": "Roads"}, "mode": "HIGHWAY"}],
             "members": [],
             "targets": [
               {"code": "metro-length", "subject": {"zh": "地铁里程", "en": "Metro length"}, "value": 50, "comparator": "gte",
                "unit": {"code": "km", "zh": "公里", "en": "kilometres"}, "deadline": "2025"},
               {"code": "road-density", "subject": {"zh": "路网密度", "en": "Density of roads"}, "value": 8, "comparator": "gte",
                "unit": {"code": "km/km2", "zh": "公里/平方公里", "en": "km per km2"}, "deadline": "2025"}]}
            """;

    private final City city;

    public NetworkCity(String code) {
        this.city = new City(code, 0);
    }

    /** Its plan is known, its networks and four projects are loaded. */
    public NetworkCity exists() {
        if (!city.isThere()) {
            city.planIsKnown();
            Calls.as("planner")
                    .header("Idempotency-Key", Calls.key())
                    .body(pack())
                    .post("/projects/v1/packs")
                    .then()
                    .statusCode(201);
        }
        return this;
    }

    public City city() {
        return city;
    }

    private String pack() {
        ObjectMapper json = new ObjectMapper();
        try (InputStream stream =
                Objects.requireNonNull(NetworkCity.class.getResourceAsStream("/packs/registry-city.json"))) {
            ObjectNode pack = (ObjectNode) json.readTree(stream);
            pack.put("plan", city.code()).put("simulated", true);
            pack.set("transit", json.readTree(NETWORKS));
            for (int i = 1; i <= 4; i++) {
                pack.withArray("/projects")
                        .add(json.readTree("""
                        {"id": "P-%1$d", "code": "p-%1$d", "name": {"zh": "项目%1$d", "en": "Project %1$d"}, "portfolio": "INDUSTRY",
                         "kind": "PROJECT", "region": "%2$s", "sharing": "%3$s", "source": {"chapter": 1}}
                        """.formatted(i, City.EAST, i == 4 ? "RESTRICTED" : "PUBLIC")));
            }
            return pack.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member of the metro as an editor writes it; more members are put in or replaced. */
    public static Map<String, Object> line(String code, Map<String, ?> more) {
        Map<String, Object> member = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                Map.of("zh", "线" + code, "en", "Line " + code),
                "group",
                "metro",
                "source",
                Map.of()));
        member.putAll(more);
        return member;
    }

    /** A section that opened on a day, with its length in kilometres. */
    public static Map<String, Object> section(String openedOn, String lengthKm) {
        return Map.of(
                "openedOn", openedOn, "lengthKm", new java.math.BigDecimal(lengthKm), "source", Map.of("title", "公告"));
    }

    /** Written on what stands. */
    public Response put(String reason, Map<String, ?> member) {
        return city.put("transit/" + member.get("code"), Map.of("reason", reason, "member", member));
    }

    /** Lines that open on the days given, all 10 km long. */
    public void opens(Map<String, String> days) {
        days.forEach((code, day) -> put("开通", line(code, Map.of("facts", new ArrayList<>(List.of(section(day, "10"))))))
                .then()
                .statusCode(201));
    }
}
