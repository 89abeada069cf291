package org.planmonitor.reports.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.webhook.receiver.Addresses;

/**
 * Where events are to be sent, as far as can be said without asking anybody: its form, its scheme, and an address that is written
 * down. What a name stands for is judged whenever something is sent to it.
 */
@Singleton
class Sink {

    private static final int LONGEST = 2_000;
    private static final String AT = "/sink";

    /** An address and no name: looking it up asks nobody. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

    private final Addresses addresses;
    private final boolean plain;

    Sink(Addresses addresses, WebhookConfig config) {
        this.addresses = addresses;
        this.plain = config.plain();
    }

    /** Refuses with 400 at {@code /sink} what cannot be a sink. */
    void check(String sink) {
        URI uri = parsed(sink);
        @Nullable String scheme = uri.getScheme();
        if (!"https".equals(scheme) && !(plain && "http".equals(scheme))) {
            throw Refusals.at(AT, "SCHEME_REFUSED", "必须使用 https", "https is expected");
        }
        @Nullable String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() == 0) {
            throw format();
        }
        if (ADDRESS.matcher(host).matches() && !isAllowed(host.replaceAll("[\\[\\]]", ""))) {
            throw Refusals.at(
                    AT,
                    "ADDRESS_REFUSED",
                    "不允许内部、回环、链路本地或组播地址",
                    "private, loopback, link-local and multicast addresses are refused");
        }
    }

    private boolean isAllowed(String literal) {
        try {
            return addresses.allow(InetAddress.getByName(literal));
        } catch (UnknownHostException _) {
            throw format();
        }
    }

    private static URI parsed(String sink) {
        if (sink.length() > LONGEST) {
            throw format();
        }
        try {
            return new URI(sink);
        } catch (URISyntaxException _) {
            throw format();
        }
    }

    private static RuntimeException format() {
        return Refusals.at(
                AT,
                "URI_FORMAT",
                "必须是绝对地址，不含用户信息和片段",
                "an absolute URI without user information and fragment is expected");
    }
}
