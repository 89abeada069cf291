package org.planmonitor.manifests;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.planmonitor.manifests.check.Check;
import org.planmonitor.manifests.check.Network;
import org.planmonitor.manifests.check.References;
import org.planmonitor.manifests.check.Restricted;
import org.planmonitor.manifests.check.Running;
import org.planmonitor.manifests.check.Types;
import org.planmonitor.manifests.check.Wiring;

import static org.assertj.core.api.Assertions.assertThat;

/** No check finds anything in any overlay. That each finds what it is for, {@link SpoiledTest} shows. */
class ChecksTest {

    static final List<Check> ALL =
            List.of(new Types(), new Wiring(), new References(), new Restricted(), new Running(), new Network());

    @ParameterizedTest
    @EnumSource
    void findNothing(Overlay overlay) {
        var manifests = overlay.manifests();
        Stream<String> findings = ALL.stream().flatMap(check -> check.findings(manifests));
        assertThat(findings).isEmpty();
    }
}
