package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.upstream.OwnerClient;
import org.planmonitor.reports.upstream.Upstreams;
import org.planmonitor.reports.upstream.Upstreams.Upstream;

/** Asks the owners whether data is being imported into a plan. */
@Singleton
public class RunningImports {

    private final Upstreams upstreams;
    private final OwnerClient everybody;
    private final OwnerClient ourselves;

    RunningImports(Upstreams upstreams, OwnerClient client, OwnToken token) {
        this.upstreams = upstreams;
        this.everybody = client;
        this.ourselves = client.with(token::get);
    }

    /**
     * The owners into whose data something is being imported at this moment; one that does not know the plan imports nothing.
     *
     * @throws IOException when an owner does not answer as it should
     */
    public List<String> into(String plan, Audience audience) throws IOException {
        OwnerClient client = audience == Audience.INTERNAL ? ourselves : everybody;
        List<String> importing = new ArrayList<>();
        for (String owner : List.of("indicators", "projects")) {
            Upstream upstream = owner.equals("indicators") ? upstreams.indicators() : upstreams.projects();
            Optional<JsonNode> said = client.find(upstream, "/" + owner + "/v1/plans/" + plan + "/imports");
            if (said.map(each -> each.path("running").asBoolean()).orElse(false)) {
                importing.add(owner);
            }
        }
        return importing;
    }
}
