package org.planmonitor.reports.testing;

import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

/** Two owners behind the gateway that answer what a test tells them: see {@link Owners}. */
public class OwnersResource implements QuarkusTestResourceLifecycleManager {

    private final WireMockServer indicators =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final WireMockServer projects =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    @Override
    public Map<String, String> start() {
        indicators.start();
        projects.start();
        System.setProperty(Owners.INDICATORS, Integer.toString(indicators.port()));
        System.setProperty(Owners.PROJECTS, Integer.toString(projects.port()));
        return Map.of(
                "planmonitor.upstreams.indicators.url",
                "http://127.0.0.1:" + indicators.port(),
                "planmonitor.upstreams.projects.url",
                "http://127.0.0.1:" + projects.port(),
                "planmonitor.openapi.refresh",
                "PT0S",
                "quarkus.oidc.sign-in.auth-server-url",
                Owners.issuer(),
                "quarkus.oidc.sign-in.client-id",
                "page",
                "quarkus.oidc.sign-in.credentials.secret",
                "a secret of at least thirty-two characters");
    }

    @Override
    public void stop() {
        indicators.stop();
        projects.stop();
    }
}
