package org.planmonitor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one suite for all test classes, and when the last has run stops it and sees that nothing is left running. Everything in it is
 * traced, so that all tests see that this disturbs nothing.
 */
class WithSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WithSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == Api.class || type == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = reach(context).getStore(space()).computeIfAbsent(Started.class, _ -> start(), Started.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Collector.class) {
            return started.collector;
        }
        return type == Suite.class ? started.suite : started.api;
    }

    private Started start() {
        try {
            return new Started(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the suite is told beyond its defaults. */
    Map<String, String> environment(Collector collector) {
        return collector.environment();
    }

    /** Under which the suite is kept: a store also knows what the stores around it keep. */
    ExtensionContext.Namespace space() {
        return SPACE;
    }

    /** What the suite is started for, and outlives. */
    ExtensionContext reach(ExtensionContext context) {
        return context.getRoot();
    }

    /** Closed by JUnit when what it was started for has ended. */
    static final class Started implements AutoCloseable {

        private final Collector collector;
        private final Suite suite;
        private final Api api;

        Started(WithSuite how) throws IOException {
            collector = new Collector();
            suite = Suite.onFreePorts(how.environment(collector));
            suite.up();
            api = suite.api();
        }

        @Override
        public void close() throws IOException {
            List<Long> pids = suite.processes();
            suite.down();
            collector.close();
            List<Long> alive = pids.stream()
                    .filter(pid ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                    .toList();
            if (!alive.isEmpty()) {
                throw new AssertionError("still running after deploy/local/down: " + alive);
            }
        }
    }
}
