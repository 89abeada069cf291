package org.planmonitor.reports.webhook.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a receiver may have. What the registries of IANA keep for other purposes than the open internet is refused,
 * so that a subscription cannot make the gateway speak to its own house; configuration allows single networks of it.
 */
public final class Addresses {

    /** IANA IPv4 special-purpose address registry, multicast and reserved space. */
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Everything of IPv6 outside it is loopback, link-local, unique-local, multicast, a mapping, or not given to anybody. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** Within it: Teredo and others, documentation, 6to4 (whose addresses carry IPv4 addresses). */
    private static final List<Network> NOT_PUBLIC_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Network> allowed;

    /** @param allowed networks that are allowed although they are not public: {@code 10.20.0.0/16} */
    public Addresses(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::of).toList();
    }

    /** Whether a receiver may have it. */
    public boolean allow(InetAddress address) {
        return isPublic(address) || allowed.stream().anyMatch(network -> network.holds(address));
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC.stream().noneMatch(network -> network.holds(address))
                : GLOBAL_UNICAST.holds(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... written) {
        return List.of(written).stream().map(Network::of).toList();
    }
}
