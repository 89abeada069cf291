package org.planmonitor.reports.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.upstream.OwnerClient;
import org.planmonitor.reports.upstream.Upstreams;

/** Makes the archive of a plan: everything public as it was known at one instant. */
@Singleton
class Downloads {

    private static final List<String> FIGURES = List.of(
            "subject/type",
            "subject/code",
            "component",
            "region",
            "period",
            "accumulation",
            "value",
            "status",
            "revision",
            "publishedAt",
            "source/title");

    private final OpenDataQueries queries;
    private final OwnerClient owners;
    private final Upstreams upstreams;
    private final OpenDataConfig config;
    private final Clock clock;

    Downloads(OpenDataQueries queries, OwnerClient owners, Upstreams upstreams, OpenDataConfig config, Clock clock) {
        this.queries = queries;
        this.owners = owners;
        this.upstreams = upstreams;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A file that the caller deletes; it is whole, or there is none.
     *
     * @throws ProblemException 404 when the plan is not public; 502 when the owner of the figures gives none
     */
    Path of(String code) {
        OpenDataQueries.Described plan = queries.plan(code, Set.of(Sharing.PUBLIC))
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这个规划：" + code, "There is no such plan: " + code)));
        Instant vintage = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            List<List<@Nullable String>> figures = figures(code, vintage);
            Path file = Files.createTempFile("plan-", ".zip");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                    Archive archive = new Archive(out)) {
                for (Table table : Table.values()) {
                    archive.add(table.file(), table.columns(), queries.rows(table, code, vintage));
                }
                archive.add(
                        "figures.csv",
                        FIGURES.stream().map(name -> name.replace('/', '_')).toList(),
                        figures);
                archive.manifest(about(plan, vintage));
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new ProblemException(
                    KitProblem.UPSTREAM_FAILED,
                    new Text("负责该数据的服务没有给出可用的回答", "The service that owns the figures gave no usable answer"));
        }
    }

    private List<List<@Nullable String>> figures(String plan, Instant vintage) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        owners.each(
                upstreams.indicators(),
                "/indicators/v1/plans/" + plan + "/observations?asOf=" + vintage,
                figure -> rows.add(cells(figure)));
        return rows;
    }

    private static List<@Nullable String> cells(JsonNode figure) {
        return Arrays.asList(FIGURES.stream()
                .map(name -> figure.at("/" + name))
                .map(value -> value.isMissingNode() || value.isNull() ? null : value.asText())
                .toArray(String[]::new));
    }

    private ObjectNode about(OpenDataQueries.Described plan, Instant vintage) {
        ObjectNode about = JsonNodeFactory.instance.objectNode().put("plan", plan.code());
        about.putObject("name")
                .put("zh", plan.name().zh())
                .put("en", plan.name().en());
        about.put("simulated", plan.simulated()).put("vintage", vintage.toString());
        about.put("inputsUpTo", plan.modified() == null ? null : plan.modified().toString());
        return about.put("licence", config.licence());
    }
}
