package org.planmonitor.bench.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.service.Service;

/** Command lines of yardsticks: classes of this program in a JVM like that of a service. */
final class Bare {

    private Bare() {}

    static List<String> command(Path java, Class<?> program, int port, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(Service.MEMORY);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), program.getName(), Integer.toString(port)));
        command.addAll(List.of(arguments));
        return command;
    }
}
