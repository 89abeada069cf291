package org.planmonitor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** Where everything listens, always on 127.0.0.1. A second suite on the same machine takes another base. */
public record Ports(int gateway, int indicators, int projects, int issuer, int postgres, int kafka, int controller) {

    public static final Ports STANDARD = new Ports(8080, 8081, 8082, 8083, 15432, 19092, 19093);

    static final int COUNT = 7;

    private static final int HIGHEST = 65_535;
    private static final int SERVICES = 3;
    private static final int SERVICES_AND_ISSUER = 4;

    public static Ports from(int base) {
        if (base < 1024 || base > HIGHEST - COUNT + 1) {
            throw Failure.usage("The port base must lie between 1024 and %d, and is %d.", HIGHEST - COUNT + 1, base);
        }
        return inOrder(IntStream.range(base, base + COUNT).toArray());
    }

    /** In the order of {@link #byUser()}. */
    static Ports inOrder(int... ports) {
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5], ports[6]);
    }

    /**
     * Those of a further replica of the three services; issuer, database and broker are the same. They follow the ports of the suite,
     * or of the standard ones those of the services.
     *
     * @param number 1 for the first, which has the suite's own
     */
    Ports replica(int number) {
        if (number == 1) {
            return this;
        }
        int behind = postgres == gateway + 4 ? COUNT : SERVICES_AND_ISSUER;
        int first = gateway + behind + SERVICES * (number - 2);
        return new Ports(first, first + 1, first + 2, issuer, postgres, kafka, controller);
    }

    public static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    public static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    SequencedMap<String, Integer> byUser() {
        SequencedMap<String, Integer> users = new LinkedHashMap<>();
        users.put("the gateway", gateway);
        users.put("indicators-service", indicators);
        users.put("projects-service", projects);
        users.put("the issuer", issuer);
        users.put("PostgreSQL", postgres);
        users.put("Kafka", kafka);
        users.put("Kafka's controller", controller);
        return users;
    }

    /** Refuses to go on when a port is taken: half a suite on somebody else's port is worse than none. */
    void requireFree() {
        requireFree(1);
    }

    /** The same with so many replicas of each service. */
    void requireFree(int replicas) {
        SequencedMap<String, Integer> all = byUser();
        for (int number = 2; number <= replicas; number++) {
            Ports further = replica(number);
            all.put("the gateway " + number, further.gateway);
            all.put("indicators-service " + number, further.indicators);
            all.put("projects-service " + number, further.projects);
        }
        for (Map.Entry<String, Integer> user : all.entrySet()) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(loopback(), user.getValue()));
            } catch (IOException e) {
                throw Failure.of(
                        "Port %d (for %s) is in use by another program: stop it, or choose others with --port-base N.",
                        user.getValue(), user.getKey());
            }
        }
    }
}
