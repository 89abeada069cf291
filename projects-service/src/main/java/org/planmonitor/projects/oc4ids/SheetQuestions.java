package org.planmonitor.projects.oc4ids;

/** The questions of {@link Sheets}, each sorted by the place of the project. */
final class SheetQuestions {

    static final String CORES = """
            select p.ordinal as place, p.code, p.number, p.name_zh, p.name_en, p.portfolio, f.name_zh as portfolio_zh,
              f.name_en as portfolio_en, p.kind, p.transit_mode, u.code as parent, p.lead, p.stage, p.path_stage, p.scope_zh, p.scope_en,
              p.document, p.owner_name, p.owner_code, p.national_code, p.total_investment_cny, p.changed_at
            from project p join portfolio f on f.plan = p.plan and f.code = p.portfolio
            left join project u on u.plan = p.plan and u.code = p.parent and u.sharing = 'PUBLIC'
            where <which> order by place
            """;
    static final String REGIONS = """
            select p.ordinal as place, r.region, d.name_zh, d.name_en from project p join project_region r on r.project_id = p.id
            join plan_region d on d.plan = r.plan and d.code = r.region
            where <which> order by place, r.ordinal
            """;
    static final String POINTS = """
            select p.ordinal as place, l.longitude, l.latitude, l.precision_metres, l.source
            from project p join project_location l on l.project_id = p.id
            where <which> and l.known_to = 'infinity' order by place
            """;
    static final String REACHED = """
            select p.ordinal as place, s.stage, s.first_day, s.last_day from project p join stage_reached s on s.project_id = p.id
            where <which> and s.track = 'PATH' and s.known_to = 'infinity' and not s.at_latest order by place, s.first_day, s.stage
            """;
    static final String MILESTONES = """
            select p.ordinal as place, m.code, m.name_zh, m.name_en, m.original, m.baseline, m.actual
            from project p join milestone m on m.project_id = p.id
            where <which> order by place, m.ordinal, m.id
            """;
    static final String MONTHS = """
            select p.ordinal as place, r.month, r.image_progress, r.physical_percent
            from project p join progress_report r on r.project_id = p.id
            where <which> and r.state = 'CONFIRMED' order by place, r.month
            """;
    static final String ROLES = """
            select p.ordinal as place, o.role, o.unit_kind, o.unit_code, o.unit_name from project p join official o on o.project_id = p.id
            where <which> and o.until is null and o.role in ('LEAD_DEPARTMENT', 'LOCAL_COMMITTEE', 'PROJECT_UNIT')
            order by place, o.since, o.id
            """;
    static final String FILES = """
            select p.ordinal as place, e.id, e.name, e.media_type, e.released_at from project p join evidence e on e.project_id = p.id
            where <which> and e.released_at is not null order by place, e.stored_at, e.id
            """;
    static final String SOURCES = """
            select p.ordinal as place, f.id, f.source_title, f.source_published, f.detail_zh, f.detail_en
            from project p join stage_fact f on f.project_id = p.id
            where <which> and f.source_kind = 'PACK' and f.source_title is not null
              and not exists (select 1 from stage_fact c where c.corrects = f.id)
            order by place, f.id
            """;
    static final String BALANCES = """
            select p.ordinal as place, b.account, b.source, b.year, b.amount
            from project p join journal_balance b on b.plan = p.plan and b.project_id = p.id
            where <which> and cast(:money as boolean) and b.account in ('FUNDING', 'PLAN', 'COMPLETED_REPORTED') and b.amount > 0
            order by place, b.account, b.year, b.source
            """;
    static final String RELATIVES = """
            select p.ordinal as place, case s.kind when 'MERGED' then 'mergedInto' else 'dividedInto' end as relationship, o.code
            from project p join project_succession s on s.predecessor = p.id
            join project o on o.id = s.successor and o.sharing = 'PUBLIC' where <which>
            union all
            select p.ordinal, case s.kind when 'MERGED' then 'mergedFrom' else 'dividedFrom' end, o.code
            from project p join project_succession s on s.successor = p.id
            join project o on o.id = s.predecessor and o.sharing = 'PUBLIC' where <which>
            order by place, relationship, code
            """;

    private SheetQuestions() {}

    /** Only what is public, whoever asks: what is told here is published. */
    static String which(boolean one) {
        return "p.plan = :plan and p.sharing = 'PUBLIC'" + (one ? " and p.code = :code" : "");
    }
}
