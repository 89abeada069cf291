package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** All replicas of the three programs, each program behind its door. */
final class Fleet implements AutoCloseable {

    static final String INDICATORS = "indicators-service";
    static final String PROJECTS = "projects-service";
    static final String GATEWAY = "reports-gateway";
    /** Who hears of a new kind of event before who tells it. */
    static final List<String> READERS_FIRST = List.of(GATEWAY, INDICATORS, PROJECTS);

    private static final int FIRST_PORT = 26_120;

    private final Platform platform;
    private final Map<String, String> told;
    private final Map<String, Door> doors = new HashMap<>();
    private final Map<String, List<Replica>> replicas = new HashMap<>();
    private int started;

    /** @param told every replica beyond what the launcher tells it, by property */
    Fleet(Platform platform, Map<String, String> told) throws IOException {
        this.platform = platform;
        this.told = told;
        for (String program : READERS_FIRST) {
            doors.put(program, new Door());
            replicas.put(program, new ArrayList<>());
        }
    }

    String gateway() {
        return door(GATEWAY).address();
    }

    private Door door(String program) {
        return Objects.requireNonNull(doors.get(program));
    }

    /** The only one, or the first. */
    Replica first(String program) {
        return of(program).getFirst();
    }

    private List<Replica> of(String program) {
        return Objects.requireNonNull(replicas.get(program));
    }

    /** Starts one more of a program from a tree and lets it in when it is ready. */
    Replica add(String program, Path tree, String version) throws InterruptedException {
        Map<String, String> settings = new HashMap<>(told);
        if (program.equals(GATEWAY)) {
            settings.put(
                    "planmonitor.upstreams.indicators.url", door(INDICATORS).address());
            settings.put("planmonitor.upstreams.projects.url", door(PROJECTS).address());
        }
        int number = started++;
        Replica replica = Replica.started(
                platform, tree, program, program + "-" + version + "-" + number, FIRST_PORT + number, settings);
        of(program).add(replica);
        replica.awaitReady();
        door(program).letIn(replica.port());
        return replica;
    }

    /** As a rollout does: no new connections first, then the end, for which it has time. */
    void remove(String program, Replica replica) {
        door(program).letOut(replica.port());
        of(program).remove(replica);
        replica.stop();
    }

    /** Kills one at random, which stays in its door as long as it is dead, and answers how to bring it back. */
    Killed kill(RandomGenerator random) {
        String program = READERS_FIRST.get(random.nextInt(READERS_FIRST.size()));
        List<Replica> candidates = of(program);
        int index = random.nextInt(candidates.size());
        Replica replica = candidates.get(index);
        replica.kill();
        return new Killed(program, index, replica.name());
    }

    /** @param index of its place */
    record Killed(String program, int index, String name) {}

    void revive(Killed killed) throws InterruptedException {
        Replica again = of(killed.program()).get(killed.index()).again();
        of(killed.program()).set(killed.index(), again);
        again.awaitReady();
    }

    @Override
    public void close() throws IOException {
        replicas.values().stream().flatMap(List::stream).parallel().forEach(Replica::stop);
        for (Door door : doors.values()) {
            door.close();
        }
    }
}
