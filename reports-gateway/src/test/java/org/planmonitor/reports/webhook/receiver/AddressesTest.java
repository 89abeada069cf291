package org.planmonitor.reports.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressesTest {

    private final Addresses open = new Addresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1"
            })
    void whatIsNotOfTheOpenInternetIsRefused(String address) throws UnknownHostException {
        assertThat(open.allow(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "100.63.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void whatIsPublicIsNot(String address) throws UnknownHostException {
        assertThat(open.allow(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNetworkIsAllowedByConfigurationAndNoOtherWithIt() throws UnknownHostException {
        Addresses own = new Addresses(List.of("10.20.0.0/16", "fd00:1::/32"));

        assertThat(own.allow(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(own.allow(InetAddress.getByName("::ffff:10.20.0.1"))).isTrue();
        assertThat(own.allow(InetAddress.getByName("fd00:1::5"))).isTrue();
        assertThat(own.allow(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(own.allow(InetAddress.getByName("fd00:2::5"))).isFalse();
        assertThat(own.allow(InetAddress.getLoopbackAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "localhost/8", "10.0.0.0/x", "", "fd00::/129", "10.0.0.0/-1"})
    void whatIsNoNetworkKeepsTheGatewayFromStarting(String written) {
        assertThatThrownBy(() -> new Addresses(List.of(written))).isInstanceOf(IllegalArgumentException.class);
    }
}
