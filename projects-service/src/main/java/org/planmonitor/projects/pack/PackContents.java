package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Packs as they were loaded, in the order in which their members came. */
@ApplicationScoped
class PackContents {

    private final EntityManager entities;
    private final ObjectMapper mapper;

    PackContents(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    void keep(String plan, JsonNode content) {
        entities.createNativeQuery("insert into pack_content (plan, content) values (:plan, cast(:content as jsonb))")
                .setParameter("plan", plan)
                .setParameter("content", content.toString())
                .executeUpdate();
    }

    Optional<JsonNode> find(String plan) {
        List<?> found = entities.createNativeQuery(
                        "select cast(content as text) from pack_content where plan = :plan", String.class)
                .setParameter("plan", plan)
                .getResultList();
        return found.stream().findFirst().map(content -> read(String.valueOf(content)));
    }

    private JsonNode read(String content) {
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON that is none", e);
        }
    }
}
