package org.planmonitor.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;

import org.planmonitor.kit.conditional.EntityTag;

/** A file of the page, held in memory: all of them together are smaller than one photograph. */
record Asset(Buffer content, String type, String tag) {

    private static final Pattern NAME = Pattern.compile("/assets/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.([a-z]+)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** The file behind a path of the page; names are lower-case words, so nothing else of the class path can be asked for. */
    static Optional<Asset> at(String path) {
        var name = NAME.matcher(path);
        if (path.equals("/")) {
            return read("/page/index.html", "html");
        }
        return name.matches() && TYPES.containsKey(name.group(1))
                ? read("/page" + path, name.group(1))
                : Optional.empty();
    }

    private static Optional<Asset> read(String resource, String ending) {
        try (InputStream stream = Asset.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            // weak: the bytes on the wire may be compressed
            String tag = "W/" + EntityTag.of(Buffer.buffer(bytes).toString()).quoted();
            return Optional.of(new Asset(Buffer.buffer(bytes), TYPES.getOrDefault(ending, ""), tag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
