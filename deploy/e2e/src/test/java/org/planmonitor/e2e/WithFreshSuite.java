package org.planmonitor.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts a suite for one test class alone, which finds nothing in it but Taiyuan's plan. */
final class WithFreshSuite extends WithSuite {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WithFreshSuite.class);

    @Override
    ExtensionContext.Namespace space() {
        return SPACE;
    }

    @Override
    ExtensionContext reach(ExtensionContext context) {
        return context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
    }
}
