package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.load.Wrk;
import org.planmonitor.bench.report.Looks;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/**
 * What the way through the gateway costs: the same calls straight to the owner, through the bare proxy library and through the
 * gateway. Gateway and yardstick have one processor; owner, database and load share the other.
 */
public final class Proxying {

    private static final int MANY = 16;
    /** More looks than elsewhere: two that are compared are some seconds apart, and a shared machine changes its pace in less. */
    private static final int LOOKS_A_ROUND = 4;

    private static final String PLAN = "/indicators/v1/plans/taiyuan-14fyp";

    private final Setting setting;
    private final Wrk wrk;
    private final Path paths;

    private Proxying(Setting setting, Wrk wrk, Path paths) {
        this.setting = setting;
        this.wrk = wrk;
        this.paths = paths;
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.pinned(setting.root())) {
            // Nothing is kept: each call asks the database.
            String owner = stand.unpinned("indicators-service", Map.of("planmonitor.answers.most-bytes", "0"));
            String gateway = stand.service("reports-gateway", Map.of("planmonitor.upstreams.indicators.url", owner));
            String bare = stand.program(
                    "bare-proxy",
                    (java, port) -> Bare.command(
                            java,
                            BareProxy.class,
                            port,
                            Integer.toString(URI.create(owner).getPort())));
            Map<String, String> ways = new LinkedHashMap<>();
            ways.put("straight to the owner", owner);
            ways.put("bare vertx-http-proxy", bare);
            ways.put("gateway", gateway);
            new Proxying(setting, Wrk.in(stand.directory()), paths(stand, new Http(owner))).compare(ways);
        }
    }

    private static Path paths(Stand stand, Http owner) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (JsonNode indicator :
                owner.get(PLAN + "/indicators?limit=500").body().path("items")) {
            paths.add(PLAN + "/indicators/" + indicator.path("code").asText() + "/observations?limit=60");
        }
        if (paths.isEmpty()) {
            throw Failure.of("The owner has no indicators.");
        }
        return Files.write(stand.directory().resolve("proxied.paths"), paths);
    }

    private void compare(Map<String, String> ways) throws IOException, InterruptedException {
        Map<String, Looks> medians = new LinkedHashMap<>();
        Map<String, Looks> throughput = new LinkedHashMap<>();
        for (String way : ways.keySet()) {
            medians.put(way, new Looks());
            throughput.put(way, new Looks());
        }
        for (String base : ways.values()) {
            wrk.answered(base, paths, List.of(), MANY, setting.warmUp());
        }
        for (int round = 0; round < setting.rounds() * LOOKS_A_ROUND; round++) {
            for (var way : ways.entrySet()) {
                medians.getOrDefault(way.getKey(), new Looks())
                        .add(wrk.answered(way.getValue(), paths, List.of(), 1, setting.look())
                                .median());
                throughput
                        .getOrDefault(way.getKey(), new Looks())
                        .add(wrk.answered(way.getValue(), paths, List.of(), MANY, setting.look())
                                .perSecond());
            }
        }
        Looks bare = throughput.getOrDefault("bare vertx-http-proxy", new Looks());
        Looks straight = medians.getOrDefault("straight to the owner", new Looks());
        Table table = Table.of(
                "the figures of an indicator, from the database",
                "median ms, one connection",
                "added ms",
                "a second, " + MANY + " connections",
                "of the bare proxy");
        for (String way : ways.keySet()) {
            Looks median = medians.getOrDefault(way, new Looks());
            Looks perSecond = throughput.getOrDefault(way, new Looks());
            table.row(
                    way,
                    median.in("%.2f"),
                    median.less(straight).in("%.2f"),
                    perSecond.in("%,.0f"),
                    perSecond.per(bare).in("%.2f"));
        }
        table.print();
    }
}
