package org.planmonitor.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One browser for all tests of a class, opened before the first of them and closed behind the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {

    Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
