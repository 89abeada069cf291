package org.planmonitor.kit.broker;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The connection ends in the handshake, before anything of Kafka is said: a socket with a certificate of last week is enough. */
class ExpiredCertificateTest {

    private static final String SECRET = "changeit";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void a_certificate_that_is_over_is_said_with_where_to_look() throws Exception {
        keytool("-genkeypair -alias authority -dname CN=Authority -keyalg EC -ext bc:c");
        keytool("-exportcert -alias authority -rfc -file authority.pem");
        keytool("-genkeypair -alias broker -dname CN=broker -keyalg EC");
        keytool("-certreq -alias broker -file request");
        keytool(
                "-gencert -alias authority -infile request -outfile broker.pem -rfc -ext san=ip:127.0.0.1 -startdate -10d -validity 3");
        keytool("-importcert -alias broker -file broker.pem");

        try (SSLServerSocket server = listening()) {
            var _ = Thread.ofVirtual().start(() -> greet(server));
            BrokerWatch watch = new BrokerWatch(
                    Map.of(
                            "bootstrap.servers",
                            "127.0.0.1:" + server.getLocalPort(),
                            "security.protocol",
                            "SSL",
                            "ssl.truststore.type",
                            "PEM",
                            "ssl.truststore.location",
                            directory.resolve("authority.pem").toString()),
                    Clock.systemUTC(),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2));
            watch.start(new StartupEvent());
            try {
                await().atMost(PATIENCE).until(() -> watch.standing().why().contains("NotAfter"));
                assertThat(watch.standing().why()).contains("look at the broker's certificate");
                assertThat(watch.standing().met()).isFalse();
            } finally {
                watch.stop(new ShutdownEvent());
            }
        }
    }

    private SSLServerSocket listening() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("keys.p12"))) {
            keys.load(file, SECRET.toCharArray());
        }
        keys.deleteEntry("authority");
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static void greet(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.startHandshake();
            } catch (IOException refused) {
                // The other side goes when it has seen the certificate.
            }
        }
    }

    private void keytool(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-noprompt", "-keystore", "keys.p12", "-storetype", "PKCS12", "-storepass", SECRET));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
