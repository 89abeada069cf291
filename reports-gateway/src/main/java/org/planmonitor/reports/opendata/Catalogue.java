package org.planmonitor.reports.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.DocumentView;
import org.planmonitor.reports.evaluation.PublishedReports;
import org.planmonitor.reports.opendata.OpenDataQueries.Described;

/** A plan's catalogue as JSON-LD after DCAT-AP 3; pure. */
final class Catalogue {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final Described plan;
    private final OpenDataConfig config;
    private final String base;

    /** @param base address of the gateway, without a slash at its end */
    Catalogue(Described plan, OpenDataConfig config, String base) {
        this.plan = plan;
        this.config = config;
        this.base = base;
    }

    ObjectNode of(List<CatalogueItem> items, List<PublishedReports.Published> reports) {
        ObjectNode catalogue = JsonNodeFactory.instance.objectNode();
        catalogue
                .putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("pm", "https://planmonitor.org/ns#");
        catalogue
                .put("@id", base + "/reports/v1/plans/" + plan.code() + "/catalogue")
                .put("@type", "dcat:Catalog");
        text(catalogue.putArray("dct:title"), plan.name());
        text(
                catalogue.putArray("dct:description"),
                new Text("规划的指标、承诺与项目数据目录", "Indicators, commitments and projects of the plan as data"));
        publisher(catalogue, null);
        license(catalogue);
        modified(catalogue);
        ArrayNode datasets = catalogue.putArray("dcat:dataset");
        datasets.add(whole());
        items.forEach(item -> datasets.add(dataset(item)));
        reports.forEach(report -> datasets.add(dataset(report)));
        return catalogue;
    }

    /** Everything that is public, in one file. */
    private ObjectNode whole() {
        String path = base + "/reports/v1/plans/" + plan.code() + "/archive";
        ObjectNode dataset = dataset(path, plan.code(), plan.name(), Sharing.PUBLIC, "IRREG", null);
        distribution(dataset, path, "ZIP", "application/zip");
        return dataset;
    }

    /** A report that was published, with each of its documents as a distribution. */
    private ObjectNode dataset(PublishedReports.Published report) {
        String type = report.type().toLowerCase(Locale.ROOT);
        ObjectNode dataset = dataset(
                base + report.href(),
                "report-" + type + "-" + report.period(),
                new Text("评估报告（" + report.period() + "）", "Evaluation report (" + type + ", " + report.period() + ")"),
                Sharing.PUBLIC,
                "NEVER",
                null);
        dataset.putObject("dct:issued")
                .put("@type", "xsd:dateTime")
                .put("@value", report.publishedAt().toString());
        ArrayNode distributions = dataset.putArray("dcat:distribution");
        for (DocumentView document : report.documents()) {
            ObjectNode holder = JsonNodeFactory.instance.objectNode();
            distribution(
                    holder,
                    base + document.href(),
                    document.format().replaceFirst("^official-", "").toUpperCase(Locale.ROOT),
                    document.mediaType().replaceFirst(";.*", ""));
            distributions.add(holder.get("dcat:distribution"));
        }
        return dataset;
    }

    private ObjectNode dataset(CatalogueItem item) {
        String path = base + item.path(plan.code());
        ObjectNode dataset = dataset(
                path, item.code(), item.name(), item.sharing(), frequency(item.frequency()), item.responsible());
        if (item.sharing() != Sharing.RESTRICTED) {
            distribution(dataset, base + item.data(plan.code()), "JSON", "application/json");
        }
        return dataset;
    }

    private ObjectNode dataset(
            String id, String code, Text name, Sharing sharing, String frequency, @Nullable String unit) {
        ObjectNode dataset = JsonNodeFactory.instance.objectNode();
        dataset.put("@id", id).put("@type", "dcat:Dataset").put("dct:identifier", code);
        text(dataset.putArray("dct:title"), name);
        text(dataset.putArray("dct:description"), name);
        publisher(dataset, unit);
        reference(
                dataset, "dct:accessRights", AUTHORITY + "access-right/" + accessRight(sharing), "dct:RightsStatement");
        dataset.put("pm:sharing", attribute(sharing));
        reference(dataset, "dct:accrualPeriodicity", AUTHORITY + "frequency/" + frequency, "dct:Frequency");
        dataset.putObject("dct:temporal")
                .put("@type", "dct:PeriodOfTime")
                .put("dcat:startDate", plan.start())
                .put("dcat:endDate", plan.end());
        modified(dataset);
        return dataset;
    }

    private void distribution(ObjectNode dataset, String url, String format, String mediaType) {
        ObjectNode distribution = dataset.putObject("dcat:distribution").put("@type", "dcat:Distribution");
        reference(distribution, "dcat:accessURL", url, "rdfs:Resource");
        reference(distribution, "dcat:downloadURL", url, "rdfs:Resource");
        reference(distribution, "dct:format", AUTHORITY + "file-type/" + format, "dct:MediaTypeOrExtent");
        reference(
                distribution,
                "dcat:mediaType",
                "https://www.iana.org/assignments/media-types/" + mediaType,
                "dct:MediaType");
        license(distribution);
    }

    private void license(ObjectNode of) {
        reference(of, "dct:license", config.licence(), "dct:LicenseDocument");
    }

    /** The unit that an item comes from is named by its code, which its owner explains. */
    private void publisher(ObjectNode of, @Nullable String unit) {
        ObjectNode publisher = of.putObject("dct:publisher").put("@type", "foaf:Agent");
        if (unit == null) {
            text(publisher.putArray("foaf:name"), new Text(config.publisherZh(), config.publisherEn()));
        } else {
            publisher.put("@id", base + "/indicators/v1/plans/" + plan.code() + "/departments/" + unit);
            publisher.put("foaf:name", unit);
        }
    }

    private void modified(ObjectNode of) {
        if (plan.modified() != null) {
            of.putObject("dct:modified")
                    .put("@type", "xsd:dateTime")
                    .put("@value", plan.modified().toString());
        }
    }

    /** Says the class too: whoever checks the catalogue need not load the vocabularies that it refers to. */
    private static void reference(ObjectNode of, String name, String to, String type) {
        of.putObject(name).put("@id", to).put("@type", type);
    }

    private static void text(ArrayNode into, Text text) {
        into.addObject().put("@language", "zh").put("@value", text.zh());
        into.addObject().put("@language", "en").put("@value", text.en());
    }

    /** As the regulation on sharing government data names it: 无条件共享, 有条件共享, 不予共享. */
    static String attribute(Sharing sharing) {
        return switch (sharing) {
            case PUBLIC -> "UNCONDITIONAL";
            case INTERNAL -> "CONDITIONAL";
            case RESTRICTED -> "NONE";
        };
    }

    private static String accessRight(Sharing sharing) {
        return switch (sharing) {
            case PUBLIC -> "PUBLIC";
            case INTERNAL -> "RESTRICTED";
            case RESTRICTED -> "NON_PUBLIC";
        };
    }

    private static String frequency(@Nullable String reported) {
        return switch (Objects.requireNonNullElse(reported, "")) {
            case "YEAR" -> "ANNUAL";
            case "HALF_YEAR" -> "ANNUAL_2";
            case "QUARTER" -> "QUARTERLY";
            case "MONTH" -> "MONTHLY";
            default -> "UNKNOWN";
        };
    }
}
