package org.planmonitor.bench.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.service.Service;

/** Command lines of yardsticks: classes of this program in a JVM like that of a service. */
public final class Bare {

    private Bare() {}

    static List<String> command(Path java, Class<?> program, int port, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(Service.MEMORY);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), program.getName(), Integer.toString(port)));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The one of {@code deploy/bench/bare}: a Quarkus application that has nothing but the bytes of a file and their tag. */
    public static List<String> quarkus(Path root, Path java, int port, Path body, String tag) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(Service.MEMORY);
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dbare.body=" + body,
                "-Dbare.tag=" + tag,
                "-jar",
                root.resolve("deploy/bench/bare/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        return command;
    }
}
