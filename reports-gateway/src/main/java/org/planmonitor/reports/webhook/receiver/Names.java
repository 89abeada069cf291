package org.planmonitor.reports.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a name; may block. A test has another one. */
@FunctionalInterface
public interface Names {

    List<InetAddress> of(String host) throws UnknownHostException;

    /** As the machine is set up. */
    static Names ofMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
