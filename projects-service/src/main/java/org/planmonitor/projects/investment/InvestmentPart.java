package org.planmonitor.projects.investment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** The money on a project's page: one statement over what its accounts hold. */
@ApplicationScoped
class InvestmentPart implements ProjectPart {

    private final JournalReader reader;
    private final Disclosure disclosure;

    InvestmentPart(JournalReader reader, Disclosure disclosure) {
        this.reader = reader;
        this.disclosure = disclosure;
    }

    @Override
    public String member() {
        return "investment";
    }

    @Override
    public @Nullable Object of(ProjectRef project) {
        if (!disclosure.isOpen()) {
            return null;
        }
        Balances balances = reader.ofProjects(project.plan().code(), List.of(project.id()));
        return balances.byAccount().isEmpty() ? null : InvestmentSummary.of(project.id(), balances);
    }
}
