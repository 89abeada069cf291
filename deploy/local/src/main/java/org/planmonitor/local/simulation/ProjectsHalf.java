package org.planmonitor.local.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The half that projects-service owns: portfolios with their life cycles, projects, and what happened to some. */
final class ProjectsHalf {

    private static final List<String> EVENTS = List.of("PREPARATION", "STARTED", "COMPLETED", "COMMISSIONED");

    private final Size size;
    private final Draw draw;
    private final JsonNode lifeCycles;

    private ProjectsHalf(Size size) {
        this.size = size;
        // Its own chance: the number of indicators must not change the projects.
        this.draw = new Draw(~size.seed());
        this.lifeCycles = resource();
    }

    static ObjectNode of(Size size) {
        return new ProjectsHalf(size).build();
    }

    private ObjectNode build() {
        ObjectNode pack = JsonNodeFactory.instance
                .objectNode()
                .put("packVersion", 1)
                .put("plan", size.plan())
                .put("simulated", true)
                .put("sharing", "PUBLIC");
        pack.set("lifeCycles", lifeCycles.get("lifeCycles"));
        pack.set("portfolios", lifeCycles.get("portfolios"));
        ArrayNode projects = pack.putArray("projects");
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        List<String> portfolios = StreamSupport.stream(
                        lifeCycles.get("portfolios").spliterator(), false)
                .map(portfolio -> portfolio.get("code").asText())
                .toList();
        for (int number = 1; number <= size.projects(); number++) {
            project(projects.addObject(), number, draw.oneOf(portfolios));
            history(events, "project-" + number);
        }
        SimulatedLinks.into(pack.putObject("links").putArray("commitments"), size);
        pack.set("events", events);
        return pack;
    }

    private void project(ObjectNode project, int number, String portfolio) {
        Words field = draw.oneOf(Words.ALL);
        project.put("code", "project-" + number).put("id", "P-" + number);
        project.set("name", field.numbered("模拟项目", "simulated project", number));
        project.put("portfolio", portfolio).put("kind", "PROJECT");
        project.putObject("source").put("chapter", Words.ALL.indexOf(field) + 1).put("section", 1);
    }

    /** Facts in their order, one or more months apart, as far as the project got. */
    private void history(ArrayNode events, String project) {
        int reached = draw.below(EVENTS.size() + 1);
        int month = draw.between(1, 6);
        for (int index = 0; index < reached; index++) {
            int year = size.firstYear() + (month - 1) / 12;
            if (year > Calendar.LAST_OBSERVED_YEAR) {
                return;
            }
            ObjectNode event = events.addObject()
                    .put("project", project)
                    .put("event", EVENTS.get(index))
                    .put("date", "%d-%02d".formatted(year, (month - 1) % 12 + 1));
            event.putObject("source").put("title", "Simulated bulletin");
            month += draw.between(3, 14);
        }
    }

    private static JsonNode resource() {
        try (InputStream file = ProjectsHalf.class.getResourceAsStream("/simulation/life-cycles.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file, "life-cycles.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
