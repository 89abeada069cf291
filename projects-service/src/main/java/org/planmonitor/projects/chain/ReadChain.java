package org.planmonitor.projects.chain;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.projects.pack.PackSchema;
import org.planmonitor.projects.pack.ReadPart;
import org.planmonitor.projects.packformat.PackChain;

/** Reads a chain that somebody sends, in the form that it has in a pack. */
@ApplicationScoped
class ReadChain {

    private final ReadPart parts;

    ReadChain(ReadPart parts) {
        this.parts = parts;
    }

    /** 400 with every place that has another form. */
    PackChain read(String at, JsonNode sent) {
        return parts.read(PackSchema.Part.CHAIN, at, sent, PackChain.class);
    }
}
