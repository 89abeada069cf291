package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The running suite: the scripts of deploy/local, on free ports and in a temporary directory. */
final class Suite {

    static final Path ROOT = Path.of(System.getProperty("planmonitor.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final int PORTS = 7;

    private final Path data;
    private final int base;

    private final Map<String, String> environment;

    private Suite(Path data, int base, Map<String, String> environment) {
        this.data = data;
        this.base = base;
        this.environment = environment;
    }

    /** @param environment what its processes are told beyond what this one was */
    static Suite onFreePorts(Map<String, String> environment) throws IOException {
        return new Suite(Files.createTempDirectory("plan-monitor-e2e"), freeBase(), environment);
    }

    void up() throws IOException {
        script(300, "up", "--detach", "--port-base", Integer.toString(base), "--data", data.toString());
    }

    void down() throws IOException {
        script(120, "down", "--data", data.toString());
    }

    Api api() {
        return new Api("http://127.0.0.1:" + base, this);
    }

    /** Calls past the gateway, to one of the services behind it. */
    Api owner(String name) {
        int offset = switch (name) {
            case "indicators" -> 1;
            case "projects" -> 2;
            default -> throw new IllegalArgumentException(name);
        };
        return new Api("http://127.0.0.1:" + (base + offset), this);
    }

    int gatewayPort() {
        return base;
    }

    /** A port that nobody listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /**
     * The program that runs as the gateway once more, on another port, as another replica.
     *
     * @param settings of its own: {@code -Dname=value}
     */
    Process anotherGateway(int port, String... settings) throws IOException {
        Path note = data.resolve("run").resolve("reports-gateway.pid");
        ProcessHandle.Info gateway = ProcessHandle.of(
                        Long.parseLong(Files.readString(note).split(" ", 2)[0]))
                .orElseThrow(() -> new AssertionError("the gateway does not run"))
                .info();
        List<String> command = new ArrayList<>(List.of(gateway.command().orElseThrow()));
        command.addAll(List.of(settings));
        for (String argument : gateway.arguments().orElseThrow()) {
            command.add(argument.startsWith("-Dquarkus.http.port=") ? "-Dquarkus.http.port=" + port : argument);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("second-gateway.log").toFile()))
                .start();
    }

    /** Loads a simulated plan, as {@code deploy/local/simulate} does. */
    void simulate(String... size) throws IOException {
        script(
                120,
                "simulate",
                Stream.concat(Stream.of(size), Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
    }

    Path data() {
        return data;
    }

    /** The pids of everything that was started, as noted by the launcher. */
    List<Long> processes() throws IOException {
        List<Long> pids = new ArrayList<>();
        try (var notes = Files.newDirectoryStream(data.resolve("run"), "*.pid")) {
            for (Path note : notes) {
                pids.add(Long.parseLong(Files.readString(note).split(" ", 2)[0]));
            }
        }
        return pids;
    }

    /** @param who a role, somebody of it in a department ({@code reporter@health}), or a system of his ({@code reporter#bulletin}) */
    String token(String who) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(who.split("[@#]", 2)[0], "--data", data.toString()));
        int at = who.indexOf('@');
        int client = who.indexOf('#');
        if (at >= 0) {
            arguments.addAll(List.of("--department", who.substring(at + 1)));
        }
        if (client >= 0) {
            arguments.addAll(List.of("--client", who.substring(client + 1)));
        }
        return script(60, "token", arguments.toArray(String[]::new)).trim();
    }

    private String script(int patienceSeconds, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("deploy/local").resolve(name).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("e2e-" + name, ".out");
        ProcessBuilder told = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        told.environment().putAll(environment);
        Process process = told.start();
        if (!ends(process, patienceSeconds)) {
            process.destroy();
            throw new AssertionError("deploy/local/%s takes longer than %d s".formatted(name, patienceSeconds));
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new AssertionError("deploy/local/%s ended with %d: %s".formatted(name, process.exitValue(), said));
        }
        return said;
    }

    private static boolean ends(Process process, int patienceSeconds) throws IOException {
        try {
            return process.waitFor(patienceSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(process.toString());
        }
    }

    private static int freeBase() throws IOException {
        for (int candidate = 23_000; candidate < 32_000; candidate += 10) {
            if (areFree(candidate)) {
                return candidate;
            }
        }
        throw new IOException("no free ports");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (!probe.isBound()) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
