package org.planmonitor.e2e;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one suite for all test classes, and when the last has run stops it and sees that nothing is left running. */
class WithSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WithSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = reach(context).getStore(space()).computeIfAbsent(Started.class);
        return parameter.getParameter().getType() == Suite.class ? started.suite : started.api;
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

        private final Suite suite;
        private final Api api;

        Started() throws IOException {
            suite = Suite.onFreePorts();
            suite.up();
            api = suite.api();
        }

        @Override
        public void close() throws IOException {
            List<Long> pids = suite.processes();
            suite.down();
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
