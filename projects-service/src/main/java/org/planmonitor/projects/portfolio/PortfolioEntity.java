package org.planmonitor.projects.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

@Entity(name = "Portfolio")
@Table(name = "portfolio")
class PortfolioEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portfolio_seq")
    @SequenceGenerator(name = "portfolio_seq", sequenceName = "portfolio_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    protected PortfolioEntity() {}

    PortfolioEntity(String plan, String code, int ordinal, Text name, Sharing sharing) {
        this.plan = plan;
        this.code = code;
        this.ordinal = ordinal;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.sharing = sharing;
    }

    Text name() {
        return new Text(nameZh, nameEn);
    }
}
