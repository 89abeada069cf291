package org.planmonitor.reports.evaluation.signature;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.DocumentView;
import org.planmonitor.reports.evaluation.KnownReports;

/** What is signed. */
final class Statement {

    static final String FORM = "planmonitor-report-statement/1";

    private Statement() {}

    static byte[] of(KnownReports.Known edition, List<DocumentView> documents, String signer, Instant at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("form", FORM);
        json.put("report", edition.id().toString());
        json.put("editionOf", String.valueOf(edition.editionOf()));
        json.put("plan", edition.plan());
        json.put("type", edition.type());
        json.put("period", edition.period());
        json.put("snapshot", edition.madeFrom());
        json.put("signer", signer);
        json.put("signedAt", at.toString());
        ArrayNode all = json.putArray("documents");
        for (DocumentView each : documents) {
            all.addObject()
                    .put("language", each.language())
                    .put("format", each.format())
                    .put("sha256", each.sha256())
                    .put("size", each.size());
        }
        return CanonicalJson.bytes(json);
    }
}
