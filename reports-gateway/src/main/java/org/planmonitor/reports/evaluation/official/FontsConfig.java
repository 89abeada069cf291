package org.planmonitor.reports.evaluation.official;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** TrueType files of the typefaces that official documents want: none of them is free, so only an operator can bring them. */
@ConfigMapping(prefix = "planmonitor.evaluation.fonts")
interface FontsConfig {

    /** 仿宋, of running text. */
    Optional<Path> fangsong();

    /** 黑体, of the first level of headings. */
    Optional<Path> hei();

    /** 楷体, of the second level of headings and of names. */
    Optional<Path> kai();

    /** 小标宋, of the mark and the title. */
    Optional<Path> xiaobiaosong();

    /** 宋体, of the numbers of pages. */
    Optional<Path> song();
}
