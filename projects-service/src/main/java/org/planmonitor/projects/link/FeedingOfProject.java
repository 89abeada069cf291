package org.planmonitor.projects.link;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.project.ProjectFeeding;
import org.planmonitor.projects.subject.SubjectType;

/** Tells a project's page which commitments it feeds. */
@ApplicationScoped
class FeedingOfProject implements ProjectFeeding {

    private final LinkStore store;

    FeedingOfProject(LinkStore store) {
        this.store = store;
    }

    @Override
    public List<Fed> commitments(String plan, long project, Set<Sharing> visible) {
        return store.ofProject(LinkStore.Reader.now(plan, visible), project).stream()
                .filter(link -> link.subject().type() == SubjectType.COMMITMENT)
                .map(link -> new Fed(
                        link.subject().code(),
                        contribution(link.version().terms()),
                        link.subject().type().href(plan, link.subject().code())))
                .toList();
    }

    static PackLinks.@Nullable Contribution contribution(Terms terms) {
        Terms.Expected expected = terms.expected();
        return expected == null ? null : new PackLinks.Contribution(expected.value(), expected.unit(), expected.by());
    }
}
