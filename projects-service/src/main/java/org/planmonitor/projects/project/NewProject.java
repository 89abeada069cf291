package org.planmonitor.projects.project;

import java.time.Instant;

import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Position;
import org.planmonitor.projects.lifecycle.Standing;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Turns a project of a pack into a stored one, which stands where the plan itself puts it: listed, since it was printed. */
final class NewProject {

    private NewProject() {}

    static ProjectEntity of(
            KnownPlan plan, ProjectsPack pack, PackProject source, int ordinal, LifeCycle path, Instant loadedAt) {
        ProjectEntity project = new ProjectEntity();
        project.plan = plan.code();
        project.code = source.code();
        project.number = source.id();
        project.ordinal = ordinal;
        project.nameZh = source.name().zh();
        project.nameEn = source.name().en();
        project.portfolio = source.portfolio();
        project.kind = source.kind();
        project.works = source.works();
        project.transitMode = source.transitMode();
        project.parent = source.parent();
        project.phase = source.phase();
        project.lead = source.lead();
        project.region = source.region();
        project.box = source.source().box();
        project.chapter = source.source().chapter();
        project.section = source.source().section();
        project.lifeCycle = path.code();
        project.stand(Standing.on(new Position(path.listed(), PartialDate.of(plan.printedOn()))), null);
        project.document = new ProjectDocument(source.capacity(), source.quantities(), source.source());
        project.unit = source.unit();
        PackProject.Owner owner = source.owner();
        if (owner != null) {
            project.ownerName = owner.name();
            project.ownerCode = owner.creditCode();
            project.ownerCodeReason = owner.creditCodeReason();
        }
        project.nationalCode = source.nationalCode();
        project.procedure = source.procedure();
        project.totalInvestmentCny = source.totalInvestmentCny();
        project.changedAt = loadedAt;
        project.indexWords();
        project.sharing = pack.sharing(source.sharing());
        if (source.region() != null) {
            project.regions.add(new Site(plan.code(), source.region(), "NAME", null));
        }
        return project;
    }
}
