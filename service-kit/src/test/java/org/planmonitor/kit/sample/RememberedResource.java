package org.planmonitor.kit.sample;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.planmonitor.kit.consistency.Memory;
import org.planmonitor.kit.consistency.Remembered;

/** Answers how often it had to look. */
@Path("/sample/v1/remembered")
public class RememberedResource {

    private static final int ENTRIES = 10;

    private final Remembered<String, Integer> looks;
    private final AtomicInteger count = new AtomicInteger();

    RememberedResource(Memory memory) {
        looks = memory.remember(ENTRIES, Duration.ofMinutes(5));
    }

    @GET
    @PermitAll
    @Path("{key}")
    public int get(@PathParam("key") String key) {
        return looks.get(key, count::incrementAndGet);
    }
}
