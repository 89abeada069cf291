package org.planmonitor.kit.broker;

import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Why a broker cannot be asked, in words for whoever has to mend it: what was said, and where to look. */
final class Reason {

    private static final int DEEPEST = 8;

    private Reason() {}

    static String of(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null && chain.size() < DEEPEST; each = each.getCause()) {
            chain.add(each);
        }
        String said = String.valueOf(chain.getLast().getMessage());
        return chain.stream()
                .map(Reason::advice)
                .filter(advice -> !advice.isEmpty())
                .findFirst()
                .map(advice -> said + " (" + advice + ")")
                .orElse(said);
    }

    private static String advice(Throwable failure) {
        return switch (failure) {
            case SslAuthenticationException _ -> "look at the broker's certificate, its dates and its authority";
            case CertificateException _ -> "look at the broker's certificate, its dates and its authority";
            case AuthenticationException _ -> "look at the secret with which this service signs in at the broker";
            case AuthorizationException _ -> "look at the rights of this service at the broker";
            case ConfigException _ -> "look at kafka.bootstrap.servers and the files that kafka.* names";
            case TimeoutException _ -> "no answer: does the broker run, and may this service reach it";
            default -> "";
        };
    }
}
