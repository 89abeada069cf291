package org.planmonitor.reports.alert.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** The rules that the suite ships for every plan: the resource {@code alerts/rules.json}, in its order. */
@Singleton
class ShippedRules {

    private static final String RESOURCE = "/alerts/rules.json";
    private static final TypeReference<List<Shipped>> FORM = new TypeReference<>() {};

    private final Map<String, Shipped> rules = new LinkedHashMap<>();

    ShippedRules(ObjectMapper mapper) {
        try (InputStream file = Objects.requireNonNull(ShippedRules.class.getResourceAsStream(RESOURCE))) {
            for (Shipped rule : mapper.readValue(file, FORM)) {
                rule.require();
                rules.put(rule.code(), rule);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private record Shipped(
            String code,
            AlertKind kind,
            boolean enabled,
            Severity severity,
            Text name,
            Parameters parameters,
            Recipients recipients,
            List<EscalationStep> escalation) {

        void require() {
            parameters.require(kind);
            recipients.require();
            EscalationStep.require(escalation);
        }

        Rule of(String plan) {
            return new Rule(
                    plan,
                    code,
                    0,
                    Rule.href(plan, code),
                    name,
                    kind,
                    enabled,
                    severity,
                    parameters,
                    recipients,
                    escalation,
                    null,
                    null);
        }
    }

    Collection<Rule> of(String plan) {
        return rules.values().stream().map(rule -> rule.of(plan)).toList();
    }

    @Nullable
    Rule one(String plan, String code) {
        Shipped shipped = rules.get(code);
        return shipped == null ? null : shipped.of(plan);
    }
}
