package org.planmonitor.projects.evidence;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Parameters;

/** The body of an upload as its idempotency key sees it: the same name and the same bytes are the same request. */
record EvidenceUpload(String name, String mediaType, String sha256) {

    private static final int LONGEST_NAME = 200;

    /** 400 for a name that is none, 415 when the content is not what its type says. */
    static EvidenceUpload of(@Nullable String name, @Nullable MediaType declared, Arrival arrived) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Parameters.wrong(
                    "name",
                    "TEXT_LENGTH",
                    "文件名应为 1 至 " + LONGEST_NAME + " 个字符",
                    "A name of 1 to " + LONGEST_NAME + " characters is expected");
        }
        String type = declared == null ? "" : declared.getType() + "/" + declared.getSubtype();
        String found = arrived.kind() == null ? "" : arrived.kind().mediaType();
        if (!found.equals(type)) {
            Text message = new Text(
                    "内容不是 " + type + (found.isEmpty() ? "" : ",而是 " + found),
                    "The content is not " + type + (found.isEmpty() ? "" : " but " + found));
            throw new ProblemException(
                    KitProblem.UNSUPPORTED_MEDIA_TYPE,
                    message,
                    List.of(ProblemError.header("Content-Type", "CONTENT_DIFFERS", message)));
        }
        return new EvidenceUpload(name.strip(), type, arrived.sha256());
    }

    FileKind kind() {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
