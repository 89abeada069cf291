package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Position;
import org.planmonitor.projects.lifecycle.Standing;
import org.planmonitor.projects.plan.KnownPlan;

@Entity(name = "Project")
@DynamicUpdate
@Table(name = "project")
class ProjectEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_seq")
    @SequenceGenerator(name = "project_seq", sequenceName = "project_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    String number;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String portfolio;
    String kind;
    boolean works;

    @Column(name = "transit_mode")
    @Nullable
    String transitMode;

    @Nullable
    String parent;

    @Nullable
    String phase;

    @Nullable
    String lead;

    @Nullable
    String region;

    @Nullable
    String box;

    @Nullable
    Integer chapter;

    @Nullable
    Integer section;

    @Column(name = "life_cycle")
    String lifeCycle;

    String stage;

    @Column(name = "stage_since")
    @Nullable
    String stageSince;

    @Column(name = "path_stage")
    String pathStage;

    @Column(name = "path_since")
    @Nullable
    String pathSince;

    @Column(name = "scope_zh")
    @Nullable
    String scopeZh;

    @Column(name = "scope_en")
    @Nullable
    String scopeEn;

    // Lazy, as what follows: batches move thousands of projects and look at none of it.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    ProjectDocument document;

    @Basic(fetch = FetchType.LAZY)
    @Column(name = "search_text")
    String searchText;

    @Basic(fetch = FetchType.LAZY)
    @Column(name = "search_terms")
    String searchTerms;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    @Version
    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    /** The committee that answers for it. */
    @Nullable
    String unit;

    @Column(name = "owner_name")
    @Nullable
    String ownerName;

    @Column(name = "owner_code")
    @Nullable
    String ownerCode;

    /** Why the owner's code stands although its check digit is wrong. */
    @Column(name = "owner_code_reason")
    @Nullable
    String ownerCodeReason;

    @Column(name = "national_code")
    @Nullable
    String nationalCode;

    /** APPROVAL, VERIFICATION or FILING: 审批、核准、备案. */
    @Nullable
    String procedure;

    @Column(name = "total_investment_cny")
    @Nullable
    BigDecimal totalInvestmentCny;

    /** The last step of statistical entry. */
    @Nullable
    String statistics;

    @Column(name = "statistics_since")
    @Nullable
    String statisticsSince;

    @Column(name = "rating_computed")
    @Nullable
    String ratingComputed;

    @Column(name = "rating_self")
    @Nullable
    String ratingSelf;

    @Column(name = "rating_independent")
    @Nullable
    String ratingIndependent;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "project_region", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "ordinal")
    List<Site> regions = new ArrayList<>();

    Text name() {
        return new Text(nameZh, nameEn);
    }

    @Nullable
    Text scope() {
        return scopeZh == null || scopeEn == null ? null : new Text(scopeZh, scopeEn);
    }

    /** The id of a project that is stored. */
    long key() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /** Makes it found by what it is called now. */
    void indexWords() {
        SearchTerms terms = SearchTerms.of(
                code, number, nameZh, nameEn, nullToEmpty(ownerName), nullToEmpty(lead), nullToEmpty(nationalCode));
        searchText = terms.text();
        searchTerms = terms.joined();
    }

    Rating rating() {
        return new Rating(ratingComputed, ratingSelf, ratingIndependent);
    }

    void rate(Rating rating) {
        ratingComputed = rating.computed();
        ratingSelf = rating.self();
        ratingIndependent = rating.independent();
    }

    /** Something that is shown with the project changed: the next flush gives it a new version, even twice in an instant. */
    void touch(Instant now) {
        Instant kept = now.truncatedTo(ChronoUnit.MICROS);
        changedAt = kept.isAfter(changedAt) ? kept : changedAt.plus(1, ChronoUnit.MICROS);
    }

    ProjectRef ref(KnownPlan known, EntityTag tag) {
        return new ProjectRef(
                known,
                key(),
                code,
                name(),
                portfolio,
                kind,
                works,
                regions.stream().map(Site::region).collect(Collectors.toSet()),
                unit,
                ownerCode,
                lifeCycle,
                procedure,
                stage,
                pathStage,
                stageSince,
                totalInvestmentCny,
                sharing,
                tag);
    }

    Standing standing() {
        Position path = new Position(pathStage, date(pathSince));
        return new Standing(path, pathStage.equals(stage) ? null : new Position(stage, date(stageSince)));
    }

    /** Takes a new standing; the scope goes with the fact that gave it, so an unsaid one means the whole project. */
    void stand(Standing standing, @Nullable Text partOnly) {
        pathStage = standing.path().stage();
        pathSince = text(standing.path().since());
        stage = standing.stage();
        stageSince = text(standing.now().since());
        scopeZh = partOnly == null ? null : partOnly.zh();
        scopeEn = partOnly == null ? null : partOnly.en();
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
