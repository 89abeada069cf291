package org.planmonitor.reports.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.planmonitor.kit.testing.PlatformResource;

/** The gateway's database, the topics that it follows, and receivers of webhooks that may be on loopback. */
public class ReportsPlatform extends PlatformResource {

    @Override
    public void init(Map<String, String> initArgs) {
        super.init(Map.of(
                "database",
                "reports",
                "topics",
                "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.reports.v1"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        config.put("planmonitor.page.embed-origins", "https://cockpit.example.org");
        config.put("planmonitor.webhooks.keys.test", Base64.getEncoder().encodeToString(new byte[32]));
        config.put("planmonitor.webhooks.key", "test");
        KeyPair signing = keys();
        config.put(
                "planmonitor.evaluation.signing.private-key",
                Base64.getEncoder().encodeToString(signing.getPrivate().getEncoded()));
        config.put(
                "planmonitor.evaluation.signing.public-key",
                Base64.getEncoder().encodeToString(signing.getPublic().getEncoded()));
        config.put("planmonitor.webhooks.plain", "true");
        config.put("planmonitor.webhooks.allowed-networks", "127.0.0.0/8");
        return config;
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform of today has Ed25519", impossible);
        }
    }
}
