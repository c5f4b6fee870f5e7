package org.istmo.domain.ledger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.StoredActivity;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.Donors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for an activity where its transactions say nothing. Which agreement it belongs to stands in {@code activity_agreement}: what comes in may
 * say so, and so may who keeps the agreements.
 */
class DefaultPayers {

    private static final String FUNDING = "1";

    private final Handle handle;
    private final Donors donors;
    private final AgreementDonors agreements;
    private final OfficeCode office;
    private final Map<String, Long> assigned = new HashMap<>();

    DefaultPayers(Handle handle, Donors donors, AgreementDonors agreements, OfficeCode office) {
        this.handle = handle;
        this.donors = donors;
        this.agreements = agreements;
        this.office = office;
    }

    /** The activity's default donor and the number of its default agreement's row. */
    record Payer(@Nullable String donor, @Nullable Long agreement) {}

    /** Reads at once to which agreements these belong; of others nothing is known. */
    void expect(List<String> identifiers) {
        assigned.clear();
        handle.createQuery("SELECT identifier, agreement FROM activity_agreement WHERE office = :office"
                        + " AND identifier IN (<identifiers>)")
                .bind("office", office.code())
                .bindList("identifiers", identifiers)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> assigned.put(each.getKey(), each.getValue()));
    }

    /** @param draft of an activity that was expected */
    Payer of(DraftActivity draft, Optional<StoredActivity> known) {
        String grant = draft.details().grant();
        if (grant != null) {
            assign(draft.identifier(), grant);
        }
        Optional<Long> agreement = Optional.ofNullable(assigned.get(draft.identifier()));
        if (agreement.isPresent()) {
            return new Payer(agreements.donorOf(agreement.get()), agreement.get());
        }
        return new Payer(donor(draft, known), null);
    }

    private @Nullable String donor(DraftActivity draft, Optional<StoredActivity> known) {
        String said = draft.details().donor();
        if (said != null) {
            return said.isEmpty() ? null : said;
        }
        Set<Optional<String>> funders = funders(draft);
        if (funders.isEmpty()) {
            return known.map(StoredActivity::donor).orElse(null);
        }
        return funders.size() == 1 ? funders.iterator().next().orElse(null) : null;
    }

    /** With several funders, and no shares, nobody's guess is better than none. */
    private Set<Optional<String>> funders(DraftActivity draft) {
        Set<Optional<String>> funders = new LinkedHashSet<>();
        for (DraftOrganisation organisation : draft.organisations()) {
            if (organisation.role().equals(FUNDING)) {
                funders.add(donors.named(draft.reportingOrg(), organisation.ref(), organisation.name()));
            }
        }
        return funders;
    }

    private void assign(String identifier, String grant) {
        handle.createUpdate("DELETE FROM activity_agreement WHERE office = :office AND identifier = :identifier")
                .bind("office", office.code())
                .bind("identifier", identifier)
                .execute();
        assigned.remove(identifier);
        if (!grant.isEmpty()) {
            long agreement = agreements.numbered(grant);
            assigned.put(identifier, agreement);
            handle.createUpdate("INSERT INTO activity_agreement (office, identifier, agreement)"
                            + " VALUES (:office, :identifier, :agreement)")
                    .bind("office", office.code())
                    .bind("identifier", identifier)
                    .bind("agreement", agreement)
                    .execute();
        }
    }
}
