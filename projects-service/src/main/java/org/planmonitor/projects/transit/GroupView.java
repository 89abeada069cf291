package org.planmonitor.projects.transit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;

/**
 * Members of one mode that belong together.
 *
 * @param members how many of them the reader sees
 */
@Schema(name = "TransitGroup")
public record GroupView(String code, Text name, String mode, long members) {}
