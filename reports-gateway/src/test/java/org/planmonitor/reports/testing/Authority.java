package org.planmonitor.reports.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.TrustOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A certificate of nobody's but its own, made with the JDK's keytool: as server and as what a client believes. */
public record Authority(Path store) {

    private static final String PASSWORD = "of-tests-only";

    /** @param folder where the key store is written */
    public static Authority of(Path folder, String host) throws IOException, InterruptedException {
        Path store = folder.resolve(host + ".p12");
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                "receiver",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host);
        Process made = new ProcessBuilder(keytool).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        assertThat(Files.exists(store)).isTrue();
        return new Authority(store);
    }

    /** What a server shows. */
    public SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** What a client believes. */
    public TrustOptions trust() {
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
