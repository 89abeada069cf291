package org.planmonitor.reports.client;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose calls are counted together when nobody says who he is. */
class TurnstileTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1,           2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1,           [2001:db8:1:2::9],                true",
        "2001:db8:1:2:3:4:5:6,      2001:DB8:0001:0002::,             true",
        "fe80::1%eth0,              fe80::2,                          true",
        "fe80::1%eth0,              [fe80::2%eth1],                   true",
        "::ffff:198.51.100.7,       198.51.100.7,                     true",
        "2001:db8:1:2::1,           2001:db8:1:3::1,                  false",
        "2001:db8::1,               2001:db9::1,                      false",
        "::ffff:198.51.100.7,       ::ffff:198.51.100.8,              false",
        "198.51.100.7,              198.51.100.8,                     false",
        "no:address,                other:address,                    false"
    })
    void anAddressOfIpv6CountsForItsNetwork(String one, String other, boolean together) {
        assertThat(Turnstile.network(one).equals(Turnstile.network(other))).isEqualTo(together);
    }
}
