package org.planmonitor.projects.chain;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Place;

@Entity(name = "Chain")
@Table(name = "chain")
class ChainEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chain_seq")
    @SequenceGenerator(name = "chain_seq", sequenceName = "chain_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String tier;

    @Column(name = "tier_zh")
    String tierZh;

    @Column(name = "tier_en")
    String tierEn;

    @JdbcTypeCode(SqlTypes.JSON)
    Place source;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    @Version
    long version;

    @ElementCollection
    @CollectionTable(name = "chain_node", joinColumns = @JoinColumn(name = "chain_id"))
    @OrderColumn(name = "ordinal")
    List<Rows.Node> nodes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "chain_edge", joinColumns = @JoinColumn(name = "chain_id"))
    @OrderColumn(name = "ordinal")
    List<Rows.Edge> edges = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "chain_sequence", joinColumns = @JoinColumn(name = "chain_id"))
    @OrderColumn(name = "ordinal")
    List<Rows.Sequence> sequences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "chain_enterprise", joinColumns = @JoinColumn(name = "chain_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    List<String> enterprises = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "chain_platform", joinColumns = @JoinColumn(name = "chain_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    List<String> platforms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "chain_goal", joinColumns = @JoinColumn(name = "chain_id"))
    @OrderColumn(name = "ordinal")
    List<Rows.Goal> goals = new ArrayList<>();

    Text name() {
        return new Text(nameZh, nameEn);
    }

    ChainTier tierNamed() {
        return new ChainTier(tier, new Text(tierZh, tierEn));
    }
}
