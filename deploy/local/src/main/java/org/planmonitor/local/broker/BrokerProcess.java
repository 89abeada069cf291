package org.planmonitor.local.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker itself. Arguments: port, controller port, data directory, the file to make when it is ready. */
final class BrokerProcess {

    private static final String CLUSTER_ID = "cGxhbi1tb25pdG9yLTAwMA";

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        quieten();
        int port = Integer.parseInt(arguments[0]);
        Path data = Path.of(arguments[2]);
        Path settings = data.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(settings)) {
            settings(port, Integer.parseInt(arguments[1]), data).store(writer, null);
        }
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings);
        }
        // Kafka's own entry point: it ends the process when the broker cannot start, and stops the broker on SIGTERM.
        String[] kafka = {settings.toString()};
        Thread broker = Thread.ofPlatform().name("kafka").start(() -> Kafka.main(kafka));
        Topics.ensure("127.0.0.1:" + port);
        Files.createFile(Path.of(arguments[3]));
        broker.join();
    }

    private static void format(Path settings) {
        String[] command = {"format", "--cluster-id", CLUSTER_ID, "--config", settings.toString()};
        int code = StorageTool.execute(command, System.out);
        if (code != 0) {
            throw new IllegalStateException("Error: Kafka's storage cannot be formatted, code " + code);
        }
    }

    private static Properties settings(int port, int controllerPort, Path data) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        for (String single : new String[] {
            "default.replication.factor",
            "min.insync.replicas",
            "offsets.topic.replication.factor",
            "offsets.topic.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr"
        }) {
            settings.put(single, "1");
        }
        // Nobody waits three seconds for other members of a group that has one member.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        return settings;
    }

    private static void quieten() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new java.util.logging.ConsoleHandler());
    }
}
