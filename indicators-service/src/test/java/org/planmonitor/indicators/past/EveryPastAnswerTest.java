package org.planmonitor.indicators.past;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.TaiyuanPlans;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No sequence of calls changes an answer that was given as of an instant in the past. Random sequences of every kind of write
 * of the service, and on the way answers of every read that takes an instant, as of random ones; after each further write
 * every answer that was given is given again, byte for byte.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class EveryPastAnswerTest {

    private static final long[] SEEDS = {3, 14};
    private static final int WRITES = 45;
    private static final int READS_PER_WRITE = 2;

    private static final Reader READER = new Reader();

    @Test
    void noSequenceOfCallsChangesOne() {
        Map<String, Integer> taken = new TreeMap<>();
        for (long seed : SEEDS) {
            live(seed, taken);
        }
        assertThat(taken.keySet())
                .as("every kind of write was taken at least once: %s", taken)
                .isEqualTo(Set.copyOf(Writes.NAMES));
    }

    private static void live(long seed, Map<String, Integer> taken) {
        Random random = new Random(seed);
        World world = new World(TaiyuanPlans.own("past-" + seed), random);
        Questions questions = new Questions(world);
        Map<Questions.Question, Reader.Answer> given = new LinkedHashMap<>();
        for (int i = 0; i < WRITES; i++) {
            String name = Writes.NAMES.get(i < Writes.NAMES.size() ? i : random.nextInt(Writes.NAMES.size()));
            Response answer = Writes.run(name, world);
            assertThat(answer.statusCode())
                    .as("seed %d, write %d %s: %s", seed, i, name, answer.asString())
                    .isIn(200, 201, 204, 404, 409, 412, 422);
            if (answer.statusCode() < 300) {
                taken.merge(name, 1, Integer::sum);
            }
            String after = "write " + i + " (" + name + ")";
            given.forEach((question, before) -> check(seed, after, question, before));
            questions.now();
            for (int n = 0; n < READS_PER_WRITE; n++) {
                Questions.Question question = questions.any();
                Reader.Answer now = READER.ask(question);
                assertThat(now.status())
                        .as("seed %d: %s %s", seed, question, now.body())
                        .isIn(200, 404);
                given.putIfAbsent(question, now);
            }
        }
        assertThat(given.values().stream().filter(it -> it.status() == 200)).hasSizeGreaterThan(WRITES);
    }

    private static void check(long seed, String after, Questions.Question question, Reader.Answer before) {
        Reader.Answer now = READER.ask(question);
        assertThat(now).as("seed %d: %s after %s", seed, question, after).isEqualTo(before);
    }
}
