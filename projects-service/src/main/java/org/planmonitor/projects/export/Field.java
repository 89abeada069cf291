package org.planmonitor.projects.export;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A column of a table.
 *
 * @param value the cell of a project: text, a number, or null where nothing is known
 */
record Field(Text heading, BiFunction<Exported, Selected, @Nullable Object> value) {

    /** The columns in their order; columns that come later come behind. */
    static final List<Field> ALL = List.of(
            plain("代码", "Code", Exported::code),
            plain("编号", "Number", Exported::number),
            plain("名称(中文)", "Name (Chinese)", project -> project.name().zh()),
            plain("名称(英文)", "Name (English)", project -> project.name().en()),
            plain("项目组代码", "Portfolio code", Exported::portfolio),
            said("项目组", "Portfolio", (project, in) -> in.in(project.portfolioName())),
            plain("类别", "Kind", Exported::kind),
            plain("章", "Chapter", Exported::chapter),
            plain("专栏", "Box", Exported::box),
            plain("区划代码", "Regions", Exported::regions),
            plain("阶段代码", "Stage code", Exported::stage),
            said("阶段", "Stage", (project, in) -> in.stage(project.stage())),
            plain("阶段始于", "In stage since", Exported::stageSince),
            said("范围", "Scope", (project, in) -> project.scope() == null ? null : in.in(project.scope())),
            plain("生命周期", "Life cycle", Exported::lifeCycle),
            plain("上级项目", "Part of", Exported::parent),
            plain("属地", "Committee", Exported::unit),
            plain("牵头企业", "Lead company", Exported::lead),
            plain("项目单位", "Owner", Exported::ownerName),
            plain("统一社会信用代码", "Owner's credit code", Exported::ownerCode),
            plain("国家代码", "National code", Exported::nationalCode),
            plain("立项方式", "Procedure", Exported::procedure),
            plain("计划总投资(元)", "Planned total (CNY)", Exported::totalCny),
            plain("入统", "Statistical entry", Exported::statistics),
            plain("计算评级", "Computed rating", Exported::ratingComputed),
            plain("自评", "Self-assessed rating", Exported::ratingSelf),
            plain("独立评级", "Independent rating", Exported::ratingIndependent),
            point("经度(WGS 84)", "Longitude (WGS 84)", Exported.Point::longitude),
            point("纬度(WGS 84)", "Latitude (WGS 84)", Exported.Point::latitude),
            point("位置误差(米)", "Precision (m)", Exported.Point::precisionMetres),
            plain("更新时间", "Changed at", project -> project.changedAt().toString()));

    @Nullable
    Object of(Exported project, Selected in) {
        return value.apply(project, in);
    }

    private static Field plain(String zh, String en, Function<Exported, @Nullable Object> value) {
        return said(zh, en, (project, in) -> value.apply(project));
    }

    /** What is said in the words of the reader. */
    private static Field said(String zh, String en, BiFunction<Exported, Selected, @Nullable Object> value) {
        return new Field(new Text(zh, en), value);
    }

    private static Field point(String zh, String en, Function<Exported.Point, Object> value) {
        return plain(zh, en, project -> {
            Exported.Point point = project.point();
            return point == null ? null : value.apply(point);
        });
    }
}
