package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;

import org.planmonitor.reports.upstream.OwnerClient;
import org.planmonitor.reports.upstream.Upstreams.Upstream;

/**
 * Many questions to owners, some at a time; the answers come in the order of the questions, whichever is answered first. The
 * first failure ends all.
 */
final class Asking implements AutoCloseable {

    private static final int AT_ONCE = 8;

    private final OwnerClient client;
    private final Snapshots.Progress watch;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final Map<String, Future<JsonNode>> answers = new LinkedHashMap<>();
    private int done;

    Asking(OwnerClient client, Snapshots.Progress watch) {
        this.client = client;
        this.watch = watch;
    }

    /** Asks for one answer. */
    void one(String name, Upstream owner, String path) {
        ask(name, () -> client.get(owner, path));
    }

    /** The same where the owner may know of no such thing, which is then null. */
    void maybe(String name, Upstream owner, String path) {
        ask(name, () -> client.find(owner, path).orElse(NullNode.getInstance()));
    }

    /** Asks for all items of a list, as an array. */
    void all(String name, Upstream owner, String path) {
        some(name, owner, path, _ -> true);
    }

    /** The same of those items alone that are wanted; the others are not kept. */
    void some(String name, Upstream owner, String path, Predicate<JsonNode> wanted) {
        ask(name, () -> {
            var items = JsonNodeFactory.instance.arrayNode();
            client.each(owner, path, item -> {
                if (wanted.test(item)) {
                    items.add(item);
                }
            });
            return items;
        });
    }

    private void ask(String name, Callable<JsonNode> question) {
        answers.put(name, threads.submit(question));
    }

    /** Waits for everything that was asked so far. */
    Map<String, JsonNode> answers() throws IOException {
        Map<String, JsonNode> said = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(answers.keySet());
        int total = done + names.size();
        try {
            for (String name : names) {
                said.put(name, Objects.requireNonNull(answers.remove(name)).get());
                watch.answered(++done, total);
            }
            return said;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException("an owner could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while owners were asked", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
