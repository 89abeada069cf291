package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for several servers: each connection goes to the next that takes it, as a balancer without memory does. */
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Integer> reached = ConcurrentHashMap.newKeySet();

    Balancer(List<Integer> ports) throws IOException {
        this.ports = ports;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** The ports that connections have gone to. */
    Set<Integer> reached() {
        return Set.copyOf(reached);
    }

    /** Ends every connection, wherever it goes; one that is made meanwhile stays, or is ended, but is never forgotten. */
    void cut() throws IOException {
        for (Socket each : List.copyOf(open)) {
            open.remove(each);
            each.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = next();
                open.add(client);
                open.add(server);
                pass(client, server);
                pass(server, client);
            } catch (IOException _) {
                // closed, or no server takes it: who connected is not answered and tries again
            }
        }
    }

    private Socket next() throws IOException {
        IOException refused = new IOException("no server");
        for (int tries = 0; tries < ports.size(); tries++) {
            int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                reached.add(port);
                return server;
            } catch (IOException e) {
                refused = e;
            }
        }
        throw refused;
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException _) {
                // either side has ended: both are closed
            }
        });
    }
}
