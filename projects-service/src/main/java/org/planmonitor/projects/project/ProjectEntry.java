package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.identity.CreditCode;
import org.planmonitor.projects.identity.NationalCode;

/** A project as it is entered or edited, once it has been found to have the right form. */
record ProjectEntry(
        @Nullable String code,
        Text name,
        String portfolio,
        String kind,
        List<String> regions,
        @Nullable String unit,
        @Nullable String ownerName,
        @Nullable String ownerCode,
        @Nullable String ownerCodeReason,
        @Nullable String nationalCode,
        @Nullable String procedure,
        @Nullable BigDecimal totalInvestmentCny,
        @Nullable String parent,
        @Nullable String phase,
        @Nullable String lead,
        @Nullable String transitMode,
        @Nullable Sharing sharing) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_REGIONS = 50;

    /** What a project may be. */
    enum Kind {
        PROJECT,
        PROGRAMME,
        PARK,
        DISTRICT,
        FACILITY
    }

    /** The procedures of the law. */
    enum Procedure {
        APPROVAL,
        VERIFICATION,
        FILING
    }

    /** The modes of transport. */
    enum Mode {
        METRO,
        MAGLEV,
        RAIL,
        EXPRESSWAY,
        HIGHWAY,
        URBAN_ROAD,
        AIRPORT,
        STATION
    }

    /** Reads a new project; 400 with every member that has not the right form. */
    static ProjectEntry entered(ProjectRequest asked, YearMonth now) {
        Form form = new Form();
        ProjectEntry entry = read(form, asked, now);
        if (entry.regions().isEmpty()) {
            form.wrong("regions", "REQUIRED", "至少一个区划", "At least one region is needed");
        }
        form.check();
        return entry;
    }

    /** Reads an edited project, whose regions may be unknown; 400 with every member that has not the right form. */
    static ProjectEntry edited(ProjectRequest asked, YearMonth now) {
        Form form = new Form();
        ProjectEntry entry = read(form, asked, now);
        form.check();
        return entry;
    }

    private static ProjectEntry read(Form form, ProjectRequest asked, YearMonth now) {
        OwnerRequest owner = asked.owner() == null ? new OwnerRequest(null, null, null) : asked.owner();
        return new ProjectEntry(
                asked.code() == null ? null : form.code("code", asked.code()),
                form.words("name", asked.name(), LONGEST_NAME),
                form.text("portfolio", asked.portfolio(), 40),
                form.oneOf("kind", asked.kind(), Kind.class).name(),
                form.list("regions", asked.regions(), MOST_REGIONS),
                form.optionalText("unit", asked.unit(), 80),
                form.optionalText("owner/name", owner.name(), LONGEST_NAME),
                creditCode(form, owner),
                owner.creditCode() == null
                        ? null
                        : form.optionalText("owner/creditCodeReason", owner.creditCodeReason(), 500),
                nationalCode(form, asked.nationalCode(), now),
                asked.procedure() == null
                        ? null
                        : form.oneOf("procedure", asked.procedure(), Procedure.class)
                                .name(),
                asked.totalInvestmentCny() == null
                        ? null
                        : form.amount("totalInvestmentCny", asked.totalInvestmentCny()),
                asked.parent() == null ? null : form.code("parent", asked.parent()),
                form.optionalText("phase", asked.phase(), 40),
                form.optionalText("lead", asked.lead(), LONGEST_NAME),
                asked.transitMode() == null
                        ? null
                        : form.oneOf("transitMode", asked.transitMode(), Mode.class)
                                .name(),
                asked.sharing() == null ? null : form.oneOf("sharing", asked.sharing(), Sharing.class));
    }

    /** Whether it is counted as a work of its own. */
    boolean works() {
        return !kind.equals(Kind.PROGRAMME.name()) && !kind.equals(Kind.DISTRICT.name());
    }

    private static @Nullable String creditCode(Form form, OwnerRequest owner) {
        String code = owner.creditCode();
        if (code == null) {
            if (owner.creditCodeReason() != null) {
                form.wrong("owner/creditCodeReason", "NOT_EXPECTED", "未给出代码", "There is no code to give a reason for");
            }
            return null;
        }
        if (!CreditCode.hasShape(code)) {
            form.wrong(
                    "owner/creditCode",
                    "CREDIT_CODE_SHAPE",
                    "统一社会信用代码应为 18 位",
                    "A unified social credit code has 18 signs, without I, O, S, V and Z");
        } else if (!CreditCode.checks(code) && owner.creditCodeReason() == null) {
            form.wrong(
                    "owner/creditCode",
                    "CREDIT_CODE_CHECK",
                    "校验码有误;确需录入请说明理由",
                    "The check sign is wrong; say why in creditCodeReason if the code stands all the same");
        }
        return code;
    }

    private static @Nullable String nationalCode(Form form, @Nullable String code, YearMonth now) {
        if (code != null) {
            NationalCode.fault(code, now).ifPresent(fault -> {
                switch (fault) {
                    case SHAPE ->
                        form.wrong(
                                "nationalCode",
                                "NATIONAL_CODE_SHAPE",
                                "应为 2101-140122-04-01-123456 或 2018-140122-47-03-001234",
                                "2101-140122-04-01-123456 or 2018-140122-47-03-001234 is expected");
                    case DATE ->
                        form.wrong(
                                "nationalCode",
                                "NATIONAL_CODE_DATE",
                                "赋码时间有误",
                                "The date part cannot be the date of a code");
                    case REGION ->
                        form.wrong("nationalCode", "NATIONAL_CODE_REGION", "区划部分有误", "There is no such region");
                }
            });
        }
        return code;
    }
}
