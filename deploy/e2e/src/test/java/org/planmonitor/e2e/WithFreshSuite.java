package org.planmonitor.e2e;

import java.util.Map;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts a suite for one test class alone, as it is without a word, which finds nothing in it but Taiyuan's plan. */
final class WithFreshSuite extends WithSuite {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WithFreshSuite.class);

    @Override
    ExtensionContext.Namespace space() {
        return SPACE;
    }

    @Override
    Map<String, String> environment(Collector collector) {
        return Map.of();
    }

    @Override
    ExtensionContext reach(ExtensionContext context) {
        return context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
    }
}
