package org.perimeter.policy.agency.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programme;

@Entity
@Immutable
@Table(name = "programme")
public class ProgrammeRow {
    @Id private String slug;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_fr")
    private String nameFr;

    @Column private int place;

    @Column private String zone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "programme_agency", joinColumns = @JoinColumn(name = "programme"))
    @Column(name = "agency")
    @Enumerated(EnumType.STRING)
    private Set<Agency> agencies;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "programme_band", joinColumns = @JoinColumn(name = "programme"))
    @OrderBy("fromPoints")
    private List<BandRow> bands;

    @SuppressWarnings("NullAway.Init")
    protected ProgrammeRow() {}

    public Programme programme() {
        return new Programme(
                slug,
                new Bilingual(nameEn, nameFr),
                agencies,
                ZoneId.of(zone),
                bands.stream().map(BandRow::band).toList());
    }

    @Embeddable
    public static class BandRow {
        @Column(name = "from_points")
        private int fromPoints;

        @Enumerated(EnumType.STRING)
        private Disposition disposition;

        @SuppressWarnings("NullAway.Init")
        protected BandRow() {}

        Policy.Band band() {
            return new Policy.Band(fromPoints, disposition);
        }
    }
}
