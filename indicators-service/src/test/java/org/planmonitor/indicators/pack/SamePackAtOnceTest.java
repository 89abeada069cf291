package org.planmonitor.indicators.pack;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.plan.PackArchive;
import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.kit.testing.Patience.await;

/** A pack is imported once, over requests, replicas and restarts. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class SamePackAtOnceTest {

    private static final int CALLERS = 4;

    @Inject
    BundledPacks bundled;

    @Inject
    PackArchive archive;

    @Test
    void ofManyImportsAtOnceOneWrites() {
        ObjectNode pack = Packs.portAs("once-port");

        List<Integer> answers = AtOnce.run(CALLERS, i -> () -> importPack(pack).statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        anyone().get("/indicators/v1/plans/once-port").then().body("counts.observations", equalTo(1));
    }

    @Test
    void aRestartFindsThePlanImported() {
        String pack = anyone().get("/indicators/v1/packs/taiyuan-14fyp").header("ETag");

        bundled.importAll();

        assertThat(anyone().get("/indicators/v1/packs/taiyuan-14fyp").header("ETag"))
                .isEqualTo(pack);
        anyone().get(TAIYUAN).then().body("counts.commitments", equalTo(161));
    }

    @Test
    void whoAsksIsToldWhileAnImportIsUnderWay() throws Exception {
        assertThat(isImporting()).isFalse();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = QuarkusTransaction.requiringNew().call(() -> {
                archive.queueUp("taiyuan-14fyp");
                Future<Integer> waiting =
                        other.submit(() -> importPack(Packs.taiyuan()).statusCode());
                await().until(SamePackAtOnceTest::isImporting);
                return waiting;
            });

            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(isImporting()).isFalse();
    }

    private static boolean isImporting() {
        return anyone().get(TAIYUAN + "/imports").jsonPath().getBoolean("running");
    }
}
