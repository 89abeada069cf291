package org.planmonitor.reports.publication.ofd;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.markup.Xml;

/** What the file says of itself: title, the day of its figures, the hash of its content. */
final class Identity {

    private Identity() {}

    static void write(Xml xml, Publication publication) {
        Metadata metadata = publication.metadata();
        String day = metadata.instant().atZone(metadata.zone()).toLocalDate().toString();
        xml.open("ofd:OFD", "xmlns:ofd", Names.NAMESPACE, "Version", "1.1", "DocType", "OFD");
        xml.open("ofd:DocBody").open("ofd:DocInfo");
        xml.leaf("ofd:DocID", id(metadata.contentHash() + publication.language() + publication.title()));
        xml.leaf("ofd:Title", publication.title()).leaf("ofd:Author", metadata.issuer());
        xml.leaf("ofd:Subject", metadata.kind());
        xml.leaf("ofd:CreationDate", day).leaf("ofd:ModDate", day).leaf("ofd:Creator", "Plan Monitor");
        xml.open("ofd:CustomDatas");
        custom(xml, "contentHash", metadata.contentHash());
        custom(xml, "asOf", metadata.instant().toString());
        if (metadata.notice() != null) {
            custom(xml, "notice", metadata.notice());
        }
        xml.close().close();
        xml.leaf("ofd:DocRoot", "Doc_0/Document.xml").close().close();
    }

    private static void custom(Xml xml, String name, String value) {
        xml.leaf("ofd:CustomData", value, "Name", name);
    }

    /** 32 hexadecimal digits that follow from the content. */
    private static String id(String content) {
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
