package org.planmonitor.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What the command line and the environment ask for. An option wins over its variable; what is not known is refused, so
 * that a mistyped {@code --frehs} does not start the suite on old data.
 *
 * @param data where everything that outlives a restart is kept
 * @param detach leave the suite running and return when it is ready
 * @param fresh forget the data first
 * @param replicas of each service, on one database and one broker
 * @param serve for days rather than for minutes: see {@link org.planmonitor.local.service.Service#ONE_COMPILER}
 */
public record Options(
        Path root, Path data, Ports ports, boolean detach, boolean fresh, boolean help, int replicas, boolean serve) {

    public static final String USAGE = """
            usage: deploy/local/up [--detach] [--fresh] [--port-base N] [--data DIR] [--replicas N] [--serve]
              --detach       return when the suite is ready; deploy/local/down stops it
              --fresh        forget all data first
              --port-base N  use the ports N to N+6 instead of 8080-8083, 15432, 19092, 19093 (or PLANMONITOR_PORT_BASE)
              --data DIR     keep the data in DIR instead of deploy/local/data (or PLANMONITOR_DATA)
              --replicas N   start N of each service, 1 to 4: the second on the ports N+7 to N+9, or 8084 to 8086, and so on
              --serve        for days and many users: a slower start, and more requests a second once it has run for a while
                             (or PLANMONITOR_SERVE=true)""";

    private static final int MOST_REPLICAS = 4;

    public static Options parse(Path root, List<String> arguments, Map<String, String> environment) {
        String base = environment.get("PLANMONITOR_PORT_BASE");
        String data = environment.get("PLANMONITOR_DATA");
        boolean detach = false;
        boolean fresh = false;
        boolean help = false;
        int replicas = 1;
        boolean serve = Boolean.parseBoolean(environment.get("PLANMONITOR_SERVE"));
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--help", "-h" -> help = true;
                case "--serve" -> serve = true;
                case "--port-base" -> base = valueOf(option, rest);
                case "--data" -> data = valueOf(option, rest);
                case "--replicas" -> replicas = replicasFrom(valueOf(option, rest));
                default -> throw Failure.usage("Unknown option %s.%n%s", option, USAGE);
            }
        }
        Path kept = data == null
                ? root.resolve("deploy/local/data")
                : Path.of(data).toAbsolutePath().normalize();
        return new Options(
                root, kept, base == null ? Ports.STANDARD : portsFrom(base), detach, fresh, help, replicas, serve);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw Failure.usage("Option %s needs a value.%n%s", option, USAGE);
        }
        return rest.next();
    }

    private static int replicasFrom(String number) {
        if (!number.matches("[1-" + MOST_REPLICAS + "]")) {
            throw Failure.usage("There can be 1 to %d replicas, not \"%s\".", MOST_REPLICAS, number);
        }
        return Integer.parseInt(number);
    }

    private static Ports portsFrom(String base) {
        try {
            return Ports.from(Integer.parseInt(base));
        } catch (NumberFormatException e) {
            throw Failure.usage("The port base must be a number, and is \"%s\".", base);
        }
    }
}
