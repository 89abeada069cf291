package org.planmonitor.drills;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.planmonitor.local.Ports;

/**
 * One address for the replicas of a program, as a Service of Kubernetes is: a connection goes to the next of those that were let in, and
 * stays with it. Who was let out gets no new ones and keeps those that it has.
 */
final class Door implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket door = new ServerSocket(0, BACKLOG, Ports.loopback());
    private final List<Integer> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    Door() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return Ports.url(door.getLocalPort());
    }

    void letIn(int port) {
        replicas.add(port);
    }

    void letOut(int port) {
        replicas.remove(Integer.valueOf(port));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        List<Integer> now = List.copyOf(replicas);
        int first = turn.getAndIncrement();
        for (int tried = 0; tried < now.size(); tried++) {
            Socket replica = new Socket();
            try {
                int port = now.get(Math.floorMod(first + tried, now.size()));
                replica.connect(new InetSocketAddress(Ports.loopback(), port));
                pass(client, replica);
                pass(replica, client);
                return;
            } catch (IOException killed) {
                // the next one, as long as nobody has noticed that this one is gone
            }
        }
        close(client);
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException cut) {
                // either side has ended: both are closed
            }
        });
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException closed) {
            // nothing was said on it
        }
    }
}
