package org.planmonitor.projects.portfolio;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectNumbers;

/** A portfolio and its projects in numbers. */
record PortfolioView(String code, Text name, ProjectNumbers.Group counts) {}
