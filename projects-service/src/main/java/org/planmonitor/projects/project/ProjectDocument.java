package org.planmonitor.projects.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.Place;

/** What the plan says of a project and no query asks for, kept as one document. */
record ProjectDocument(PackProject.@Nullable Capacity capacity, List<PackProject.Quantity> quantities, Place source) {}
