package org.planmonitor.indicators.submission.lifecycle;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a step depends on.
 *
 * @param authors everybody who ever drafted, edited, submitted or signed it; a return does not clear them
 * @param approver who approved it as it stands; null once it came back
 */
public record Standing(
        State state,
        String department,
        Set<String> authors,
        @Nullable String approver) {

    public Standing {
        authors = Set.copyOf(authors);
    }

    boolean isPartOf(String subject, Part part) {
        return switch (part) {
            case AUTHOR -> authors.contains(subject);
            case APPROVER -> subject.equals(approver);
        };
    }
}
